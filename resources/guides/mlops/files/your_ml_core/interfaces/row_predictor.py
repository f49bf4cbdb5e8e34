"""The way in for mlops/serving: set PREDICTOR={{ core_package }}.interfaces.row_predictor:predict."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from functools import cache
from typing import Any

from {{ core_package }}.application.inference import PredictDuration
from {{ core_package }}.domain.trip import TripRequest, wall_clock
from {{ core_package }}.infrastructure import container
from {{ core_package }}.infrastructure.settings import Settings


@cache
def _inference() -> PredictDuration:
    """Read once; a new model takes effect when the process starts again."""
    return container.inference(Settings.from_environment())


def request_of(features: Mapping[str, Any]) -> TripRequest:
    """Reads distance_km and pickup_at; without a pickup time the trip starts now."""
    try:
        distance_km = float(features["distance_km"])
    except (KeyError, TypeError, ValueError):
        raise ValueError("distance_km is missing or not a number") from None
    pickup_at = features.get("pickup_at")
    return TripRequest(wall_clock(str(pickup_at)) if pickup_at else datetime.now(), distance_km)


def predict(features: Mapping[str, Any]) -> dict[str, Any]:
    """Answers one row; ValueError where it cannot be answered."""
    prediction = _inference().run(request_of(features))
    return {"prediction": round(prediction.minutes, 2), "model_version": prediction.model_version}
