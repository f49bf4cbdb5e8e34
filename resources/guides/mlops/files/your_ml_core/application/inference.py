"""Inference: answer one request with the stored model, and remember what was answered."""

from __future__ import annotations

import uuid
from dataclasses import dataclass

from {{ core_package }}.domain.trip import TripRequest
from {{ core_package }}.ports.predictions import LoggedPrediction, PredictionLog
from {{ core_package }}.ports.storage import ModelStore


@dataclass(frozen=True)
class Prediction:
    """An answer, the model that gave it, and the id under which the truth is joined later."""

    minutes: float
    model_version: str
    request_id: str


class PredictDuration:
    """Loads the model once and answers any number of requests."""

    def __init__(self, models: ModelStore, log: PredictionLog | None = None) -> None:
        self._model, self._log = models.load(), log

    def run(self, request: TripRequest, request_id: str | None = None) -> Prediction:
        """The expected duration of one trip; an id is made where the caller has none."""
        answer = Prediction(
            self._model.predict(request), self._model.version, request_id or uuid.uuid4().hex
        )
        if self._log is not None:
            self._log.add(LoggedPrediction(
                answer.request_id, request, answer.minutes, answer.model_version
            ))
        return answer
