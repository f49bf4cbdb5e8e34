"""Inference: answer one request with the stored model."""

from __future__ import annotations

from dataclasses import dataclass

from {{ core_package }}.domain.trip import TripRequest
from {{ core_package }}.ports.storage import ModelStore


@dataclass(frozen=True)
class Prediction:
    """An answer, and the model that gave it."""

    minutes: float
    model_version: str


class PredictDuration:
    """Loads the model once and answers any number of requests."""

    def __init__(self, models: ModelStore) -> None:
        self._model = models.load()

    def run(self, request: TripRequest) -> Prediction:
        """The expected duration of one trip."""
        return Prediction(self._model.predict(request), self._model.version)
