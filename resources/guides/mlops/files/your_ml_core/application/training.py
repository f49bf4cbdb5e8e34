"""Training: fit a model on the earlier trips and keep it."""

from __future__ import annotations

from dataclasses import dataclass

from {{ core_package }}.domain.model import DurationModel, fit
from {{ core_package }}.domain.trip import split_by_time
from {{ core_package }}.ports.storage import ModelStore, TripSource
from {{ core_package }}.ports.tracking import RunTracker


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
    tracker: RunTracker | None = None

    def run(self) -> TrainingReport:
        """Trains, stores the model and says what it saw."""
        earlier, later = split_by_time(self.trips.load(), self.holdout_share)
        model = fit(earlier)
        self.models.save(model)
        if self.tracker is not None:
            self.tracker.record(
                model.version,
                {"holdout_share": self.holdout_share},
                {"trained_on": len(earlier), "held_out": len(later)},
            )
        return TrainingReport(model, len(earlier), len(later))
