"""All settings in one place, read from the environment once."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Settings:
    """Where things are; the defaults suit a start from the project's root."""

    trips_file: Path = Path("data/raw/trips_sample.csv")
    model_file: Path = Path("data/models/duration_model.json")
    holdout_share: float = 0.25
    registry: Path = Path("data/models/registry")
    prediction_log: Path | None = Path("data/predictions/predictions.jsonl")
    actuals_file: Path = Path("data/predictions/actuals.csv")
    tracking_uri: str = ""

    @classmethod
    def from_environment(cls, environment: Mapping[str, str] = os.environ) -> Settings:
        """Takes what is set; an empty PREDICTION_LOG keeps nothing, "-" is standard output."""
        def path(name: str, default: Path) -> Path:
            return Path(environment.get(name, default))

        log = environment.get("PREDICTION_LOG", str(cls.prediction_log))
        return cls(
            trips_file=path("TRIPS_FILE", cls.trips_file),
            model_file=path("MODEL_FILE", cls.model_file),
            holdout_share=float(environment.get("HOLDOUT_SHARE", cls.holdout_share)),
            registry=path("MODEL_REGISTRY", cls.registry),
            prediction_log=Path(log) if log else None,
            actuals_file=path("ACTUALS_FILE", cls.actuals_file),
            tracking_uri=environment.get("MLFLOW_TRACKING_URI", cls.tracking_uri),
        )
