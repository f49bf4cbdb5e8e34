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

    @classmethod
    def from_environment(cls, environment: Mapping[str, str] = os.environ) -> Settings:
        """Takes TRIPS_FILE, MODEL_FILE and HOLDOUT_SHARE where they are set."""
        return cls(
            trips_file=Path(environment.get("TRIPS_FILE", cls.trips_file)),
            model_file=Path(environment.get("MODEL_FILE", cls.model_file)),
            holdout_share=float(environment.get("HOLDOUT_SHARE", cls.holdout_share)),
        )
