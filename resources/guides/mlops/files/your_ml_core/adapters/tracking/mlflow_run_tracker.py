"""Records runs in MLflow; the server's address comes from MLFLOW_TRACKING_URI."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import mlflow


class MlflowRunTracker:
    """Fulfills RunTracker; MLflow's own types stay inside this module."""

    def __init__(self, experiment: str) -> None:
        self._experiment = experiment

    def record(
        self,
        name: str,
        parameters: Mapping[str, str | float],
        metrics: Mapping[str, float],
        artifacts: tuple[Path, ...] = (),
    ) -> str:
        """One MLflow run with its parameters, metrics and files."""
        mlflow.set_experiment(self._experiment)
        with mlflow.start_run(run_name=name) as run:
            mlflow.log_params(dict(parameters))
            mlflow.log_metrics(dict(metrics))
            for path in artifacts:
                mlflow.log_artifact(str(path))
            return run.info.run_id
