"""Builds the use cases from the settings; swap an adapter here and nowhere else."""

from __future__ import annotations

from {{ core_package }}.adapters.csv_trip_source import CsvTripSource
from {{ core_package }}.adapters.file_model_registry import FileModelRegistry
from {{ core_package }}.adapters.json_lines_predictions import (
    CsvActualSource,
    JsonLinesPredictionLog,
)
from {{ core_package }}.adapters.json_model_store import JsonModelStore
from {{ core_package }}.application.evaluation import EvaluateModel
from {{ core_package }}.application.inference import PredictDuration
from {{ core_package }}.application.monitoring.live_quality import JudgeLive
from {{ core_package }}.application.promotion import DeployChampion, PromoteModel, RollBack
from {{ core_package }}.application.training import TrainModel
from {{ core_package }}.infrastructure.settings import Settings
from {{ core_package }}.ports.tracking import RunTracker


def tracker(settings: Settings) -> RunTracker | None:
    """MLflow where its server is named; it is imported only then."""
    if not settings.tracking_uri:
        return None
    from {{ core_package }}.adapters.tracking.mlflow_run_tracker import MlflowRunTracker

    return MlflowRunTracker("trip-duration")


def trips(settings: Settings) -> CsvTripSource:
    """The trips that have ended."""
    return CsvTripSource(settings.trips_file)


def training(settings: Settings) -> TrainModel:
    """Training on a CSV file into a JSON file."""
    return TrainModel(
        trips(settings),
        JsonModelStore(settings.model_file),
        settings.holdout_share,
        tracker(settings),
    )


def evaluation(settings: Settings) -> EvaluateModel:
    """Evaluation of the stored model on the same source."""
    return EvaluateModel(trips(settings), JsonModelStore(settings.model_file))


def prediction_log(settings: Settings) -> JsonLinesPredictionLog | None:
    """A file, standard output for "-", or none at all."""
    if not settings.prediction_log:
        return None
    is_output = str(settings.prediction_log) == "-"
    return JsonLinesPredictionLog(None if is_output else settings.prediction_log)


def inference(settings: Settings) -> PredictDuration:
    """Prediction with the stored model; ModelNotFound where there is none."""
    return PredictDuration(JsonModelStore(settings.model_file), prediction_log(settings))


def registry(settings: Settings) -> FileModelRegistry:
    """Every model that may go into use, in one folder."""
    return FileModelRegistry(settings.registry)


def live_quality(settings: Settings) -> JudgeLive:
    """Judges what was answered, against the truth that came in later."""
    return JudgeLive(
        prediction_log(settings) or JsonLinesPredictionLog(None),
        CsvActualSource(settings.actuals_file),
        trips(settings),
    )


def promotion(settings: Settings) -> PromoteModel:
    """Compares on the trips of the same file that trained the models."""
    return PromoteModel(registry(settings), trips(settings))


def deployment(settings: Settings) -> DeployChampion:
    """The champion becomes the model file that services load."""
    return DeployChampion(registry(settings), JsonModelStore(settings.model_file))


def rollback(settings: Settings) -> RollBack:
    """The earlier champion, in the registry; deployment() then brings it out."""
    return RollBack(registry(settings))
