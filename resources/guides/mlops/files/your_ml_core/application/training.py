"""Training: fit a model on the earlier trips and keep it."""

from __future__ import annotations

from dataclasses import dataclass

from {{ core_package }}.domain.model import DurationModel, fit
from {{ core_package }}.domain.trip import split_by_time
from {{ core_package }}.ports.storage import ModelStore, TripSource


@dataclass(frozen=True)
class TrainingReport:
    """What a person wants to know after a training run."""

    model: DurationModel
    trained_on: int
    held_out: int


@dataclass(frozen=True)
class TrainModel:
    """Fits on the past and leaves the most recent trips for the evaluation."""

    trips: TripSource
    models: ModelStore
    holdout_share: float

    def run(self) -> TrainingReport:
        """Trains, stores the model and says what it saw."""
        earlier, later = split_by_time(self.trips.load(), self.holdout_share)
        model = fit(earlier)
        self.models.save(model)
        return TrainingReport(model, len(earlier), len(later))
