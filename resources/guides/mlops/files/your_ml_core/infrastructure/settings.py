"""All settings in one place, read once: what comes later wins.

The defaults below, then app.toml as all environments share it, then that of this environment, then
the environment's variables. A name that nothing reads is a typing error, and stops the start.
"""

from __future__ import annotations

import os
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

# What app.toml may say, by table and key, and which setting it is.
IN_FILES = {
    ("service", "log_level"): "log_level",
    ("service", "show_docs"): "show_docs",
    ("training", "holdout_share"): "holdout_share",
}


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
    log_level: str = "INFO"
    show_docs: bool = True

    @classmethod
    def from_environment(cls, environment: Mapping[str, str] = os.environ) -> Settings:
        """Takes what is set; an empty PREDICTION_LOG keeps nothing, "-" is standard output."""
        def path(name: str, default: Path) -> Path:
            return Path(environment.get(name, default))

        files = cls._from_files(files_of(environment))
        log = environment.get("PREDICTION_LOG", str(cls.prediction_log))
        return cls(
            trips_file=path("TRIPS_FILE", cls.trips_file),
            model_file=path("MODEL_FILE", cls.model_file),
            holdout_share=float(environment.get("HOLDOUT_SHARE", files["holdout_share"])),
            registry=path("MODEL_REGISTRY", cls.registry),
            prediction_log=Path(log) if log else None,
            actuals_file=path("ACTUALS_FILE", cls.actuals_file),
            tracking_uri=environment.get("MLFLOW_TRACKING_URI", cls.tracking_uri),
            log_level=environment.get("LOG_LEVEL", files["log_level"]).upper(),
            show_docs=files["show_docs"],
        )

    @classmethod
    def _from_files(cls, files: list[Path]) -> dict[str, Any]:
        """What the files say, the later ones over the earlier ones; else the defaults."""
        found = {field: getattr(cls, field) for field in IN_FILES.values()}
        for file in files:
            for table, keys in tomllib.loads(file.read_text(encoding="utf-8")).items():
                for key, value in (keys if isinstance(keys, dict) else {"": keys}).items():
                    field = IN_FILES.get((table, key), "")
                    if not field:
                        raise ValueError(f"{file}: nothing reads {key!r} in [{table}]")
                    if type(value) is not type(getattr(cls, field)):
                        raise ValueError(f"{file}: {key} cannot be {value!r}")
                    found[field] = value
        return found


def files_of(environment: Mapping[str, str]) -> list[Path]:
    """SETTINGS_FILES names them, where they must be; else those of APP_ENV, as far as there are any."""
    if named := environment.get("SETTINGS_FILES"):
        return [Path(name) for name in named.split(os.pathsep)]
    folder = Path("environments")
    here = environment.get("APP_ENV", "local")
    places = (folder / "shared" / "base_configs", folder / here / "configs")
    return [place / "app.toml" for place in places if (place / "app.toml").is_file()]
