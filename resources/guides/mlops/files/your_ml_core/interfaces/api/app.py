"""Predictions over HTTP with FastAPI, which writes its own documentation at /docs.

The prediction-api of every image and manifest; mlops/serving/real_time/server.py is a lesson
about such a server, with the same contract.

    pip install -e '.[api]'
    uvicorn {{ core_package }}.interfaces.api.app:app --port 8000
"""

from __future__ import annotations

import logging
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import datetime
from typing import Annotated

from fastapi import FastAPI, Response
from pydantic import AfterValidator, BaseModel, Field

from {{ core_package }} import __version__
from {{ core_package }}.domain.trip import MAX_DISTANCE_KM, TripRequest, wall_clock
from {{ core_package }}.infrastructure import container
from {{ core_package }}.infrastructure.settings import Settings
from {{ core_package }}.interfaces.api import metrics, problems

PATH = "/v1/predictions"
# As in api_contracts/schemas; tests/contract/test_servers.py asks every server the same.
LOCAL_TIME = r"^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}(:[0-9]{2})?$"


def existing(time: str) -> str:
    """Refuses 30 February, which no pattern can."""
    wall_clock(time)
    return time


LocalTime = Annotated[str, Field(pattern=LOCAL_TIME), AfterValidator(existing)]


class Features(BaseModel, extra="forbid"):
    """What is known of the trip; a misspelled field is refused, not ignored, and "3" is not 3."""

    distance_km: float = Field(strict=True, gt=0, le=MAX_DISTANCE_KM)
    pickup_at: LocalTime = Field(
        default_factory=lambda: datetime.now().isoformat(timespec="seconds"),
        description="Local time at the pickup, without a zone; default: now",
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
    settings = Settings.from_environment()
    logging.basicConfig(level=settings.log_level)
    app.state.inference = container.inference(settings)
    logging.getLogger(__name__).info("answering with %s", settings.model_file)
    yield


# Where the page that tries the API out is not for everybody, neither is the description behind it.
SHOWN = Settings.from_environment().show_docs
app = FastAPI(
    title="Trip durations", version=__version__, lifespan=lifespan,
    docs_url="/docs" if SHOWN else None,
    redoc_url="/redoc" if SHOWN else None,
    openapi_url="/openapi.json" if SHOWN else None,
)
problems.install(app)
metrics.install(app, PATH)


@app.get("/healthz")
def healthz() -> dict[str, str]:
    """Answers as soon as requests can be served."""
    return {"status": "ok"}


@app.post(PATH)
def create_prediction(body: PredictionIn, response: Response) -> PredictionOut:
    """How long the trip will take; the id in X-Request-ID is the one to report the truth under."""
    request = TripRequest(wall_clock(body.features.pickup_at), body.features.distance_km)
    answer = app.state.inference.run(request)
    response.headers["X-Request-ID"] = answer.request_id
    return PredictionOut(prediction=round(answer.minutes, 2), model_version=answer.model_version)
