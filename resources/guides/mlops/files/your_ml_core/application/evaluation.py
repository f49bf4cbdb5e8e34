"""Evaluation: judge the stored model on trips that it has never seen."""

from __future__ import annotations

from dataclasses import dataclass

from {{ core_package }}.domain.metrics import mean_absolute_error, root_mean_squared_error
from {{ core_package }}.ports.storage import ModelStore, TripSource


@dataclass(frozen=True)
class EvaluationReport:
    """Errors in minutes, beside those of the simplest possible guess."""

    model_version: str
    trips: int
    mae: float
    rmse: float
    baseline_mae: float

    @property
    def beats_baseline(self) -> bool:
        """Whether the model is worth having at all."""
        return self.mae < self.baseline_mae


@dataclass(frozen=True)
class EvaluateModel:
    """Uses only trips that started after the newest one of the training."""

    trips: TripSource
    models: ModelStore

    def run(self) -> EvaluationReport:
        """Compares the predictions with what happened."""
        model = self.models.load()
        trips = self.trips.load()
        seen = [trip for trip in trips if trip.request.pickup_at <= model.trained_until]
        unseen = [trip for trip in trips if trip.request.pickup_at > model.trained_until]
        if not seen or not unseen:
            raise ValueError("the evaluation needs trips from before and after the training")
        actual = [trip.duration_minutes for trip in unseen]
        predicted = [model.predict(trip.request) for trip in unseen]
        usual = sum(trip.duration_minutes for trip in seen) / len(seen)
        return EvaluationReport(
            model_version=model.version,
            trips=len(unseen),
            mae=mean_absolute_error(actual, predicted),
            rmse=root_mean_squared_error(actual, predicted),
            baseline_mae=mean_absolute_error(actual, [usual] * len(actual)),
        )
