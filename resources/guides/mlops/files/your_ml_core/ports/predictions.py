"""What was answered, and what really happened afterward."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Protocol

from {{ core_package }}.domain.trip import TripRequest


@dataclass(frozen=True)
class LoggedPrediction:
    """One answer, with all that is needed to judge it on a later day."""

    request_id: str
    request: TripRequest
    minutes: float
    model_version: str


class PredictionLog(Protocol):
    """Anything that remembers answers."""

    def add(self, prediction: LoggedPrediction) -> None:
        """Keeps one answer; never changes or drops an earlier one."""
        ...

    def load(self) -> list[LoggedPrediction]:
        """All of them, oldest first; none where nothing was answered yet."""
        ...


class ActualSource(Protocol):
    """Anything that learns, hours or days later, how long the trips really took."""

    def load(self) -> Mapping[str, float]:
        """Minutes by the id of the request; the newest word about a request counts."""
        ...
