"""Keeps the model as a small JSON file that a person can read and compare."""

from __future__ import annotations

import json
import os
from datetime import datetime
from pathlib import Path

from {{ core_package }}.domain.model import DurationModel
from {{ core_package }}.ports.storage import ModelNotFound


class JsonModelStore:
    """Fulfills ModelStore; unlike a pickle, the file cannot run code when it is opened."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def save(self, model: DurationModel) -> None:
        """Writes beside the target first, so that no reader ever meets half a model."""
        document = {
            "trained_until": model.trained_until.isoformat(),
            "weights": dict(zip(model.feature_names, model.weights, strict=True)),
        }
        self._path.parent.mkdir(parents=True, exist_ok=True)
        partial = self._path.with_name(self._path.name + ".part")
        partial.write_text(json.dumps(document, indent=2) + "\n", encoding="utf-8")
        os.replace(partial, self._path)

    def load(self) -> DurationModel:
        """Reads the file back and lets the domain judge whether it fits."""
        try:
            document = json.loads(self._path.read_text(encoding="utf-8"))
            return DurationModel(
                feature_names=tuple(document["weights"]),
                weights=tuple(float(weight) for weight in document["weights"].values()),
                trained_until=datetime.fromisoformat(document["trained_until"]),
            )
        except FileNotFoundError:
            raise ModelNotFound(f"{self._path} does not exist; train a model first") from None
        except (AttributeError, KeyError, TypeError) as error:
            raise ValueError(f"{self._path} is not a stored model") from error
