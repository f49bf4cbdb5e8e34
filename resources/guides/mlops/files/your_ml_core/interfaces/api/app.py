"""Predictions over HTTP with FastAPI, which writes its own documentation at /docs.

    pip install -e '.[api]'
    uvicorn {{ core_package }}.interfaces.api.app:app --port 8000
"""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import datetime

from fastapi import FastAPI, HTTPException
from pydantic import BaseModel, Field, NaiveDatetime

from {{ core_package }} import __version__
from {{ core_package }}.domain.trip import MAX_DISTANCE_KM, TripRequest
from {{ core_package }}.infrastructure import container
from {{ core_package }}.infrastructure.settings import Settings
from {{ core_package }}.interfaces.api import metrics, problems

PATH = "/v1/predictions"


class Features(BaseModel, extra="forbid"):
    """What is known of the trip; a misspelled field is refused, not ignored."""

    distance_km: float = Field(gt=0, le=MAX_DISTANCE_KM)
    pickup_at: NaiveDatetime = Field(
        default_factory=datetime.now, description="Local time at the pickup; default: now"
    )


class PredictionIn(BaseModel, extra="forbid"):
    """The body of a request."""

    features: Features


class PredictionOut(BaseModel):
    """The answer, in minutes, and the model that gave it."""

    prediction: float
    model_version: str


@asynccontextmanager
async def lifespan(app: FastAPI) -> AsyncIterator[None]:
    """Loads the model before the first request: without a model the service must not start."""
    app.state.inference = container.inference(Settings.from_environment())
    yield


app = FastAPI(title="Trip durations", version=__version__, lifespan=lifespan)
problems.install(app)
metrics.install(app, PATH)


@app.get("/healthz")
def healthz() -> dict[str, str]:
    """Answers as soon as requests can be served."""
    return {"status": "ok"}


@app.post(PATH)
def create_prediction(body: PredictionIn) -> PredictionOut:
    """How long the trip will take."""
    try:
        request = TripRequest(body.features.pickup_at, body.features.distance_km)
    except ValueError as error:
        raise HTTPException(status_code=422, detail=str(error)) from error
    answer = app.state.inference.run(request)
    return PredictionOut(prediction=round(answer.minutes, 2), model_version=answer.model_version)
