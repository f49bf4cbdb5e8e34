"""Builds the use cases from the settings; swap an adapter here and nowhere else."""

from __future__ import annotations

from {{ core_package }}.adapters.csv_trip_source import CsvTripSource
from {{ core_package }}.adapters.json_model_store import JsonModelStore
from {{ core_package }}.application.evaluation import EvaluateModel
from {{ core_package }}.application.inference import PredictDuration
from {{ core_package }}.application.training import TrainModel
from {{ core_package }}.infrastructure.settings import Settings


def training(settings: Settings) -> TrainModel:
    """Training on a CSV file into a JSON file."""
    return TrainModel(
        CsvTripSource(settings.trips_file),
        JsonModelStore(settings.model_file),
        settings.holdout_share,
    )


def evaluation(settings: Settings) -> EvaluateModel:
    """Evaluation of the stored model on the same source."""
    return EvaluateModel(CsvTripSource(settings.trips_file), JsonModelStore(settings.model_file))


def inference(settings: Settings) -> PredictDuration:
    """Prediction with the stored model; ModelNotFound where there is none."""
    return PredictDuration(JsonModelStore(settings.model_file))
