"""Where trips come from and where models are kept."""

from __future__ import annotations

from typing import Protocol

from {{ core_package }}.domain.model import DurationModel
from {{ core_package }}.domain.trip import Trip


class ModelNotFound(Exception):
    """No model has been stored yet."""


class TripSource(Protocol):
    """Anything that can list trips that have ended."""

    def load(self) -> list[Trip]:
        """All trips, in any order; ValueError where the data cannot be understood."""
        ...


class ModelStore(Protocol):
    """Anything that can keep one model."""

    def save(self, model: DurationModel) -> None:
        """Replaces the stored model, wholly or not at all."""
        ...

    def load(self) -> DurationModel:
        """The stored model; ModelNotFound where there is none."""
        ...
