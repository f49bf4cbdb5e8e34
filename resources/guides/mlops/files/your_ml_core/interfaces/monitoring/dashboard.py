"""A Streamlit page for the first people who want to see the model at work.

    pip install -e '.[dashboard]'
    streamlit run {{ core_package }}/interfaces/monitoring/dashboard.py
"""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, time

import streamlit as st

from {{ core_package }}.domain.trip import TripRequest
from {{ core_package }}.infrastructure import container
from {{ core_package }}.infrastructure.settings import Settings
from {{ core_package }}.ports.storage import ModelNotFound

st.set_page_config(page_title="Trip durations")
st.title("Trip durations")
settings = Settings.from_environment()

try:
    report = container.evaluation(settings).run()
except (ModelNotFound, OSError, ValueError) as error:
    st.error(f"No evaluation: {error}")
    st.stop()

wrong, usual, trips = st.columns(3)
wrong.metric("Mean error", f"{report.mae:.1f} min")
usual.metric("Error of guessing the mean", f"{report.baseline_mae:.1f} min")
trips.metric("Unseen trips", report.trips)
if not report.beats_baseline:
    st.warning("The model is no better than always guessing the mean.")

st.subheader("Try it")
distance_km = st.slider("Distance in kilometers", 0.5, 30.0, 4.0, 0.5)
day = st.date_input("Day of the pickup")
hour = st.slider("Hour of the pickup", 0, 23, 8)
request = TripRequest(datetime.combine(day, time(hour)), distance_km)
# A slider that is moved is no request: it does not belong into the log.
answer = container.inference(replace(settings, prediction_log=None)).run(request)
st.metric("Expected duration", f"{answer.minutes:.0f} min")
st.caption(f"Model {answer.model_version}")
