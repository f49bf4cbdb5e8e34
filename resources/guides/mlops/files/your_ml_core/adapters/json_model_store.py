"""Keeps the model as a small JSON file that a person can read and compare."""

from __future__ import annotations

import os
from pathlib import Path

from {{ core_package }}.adapters.model_json import model_in, text_of
from {{ core_package }}.domain.model import DurationModel
from {{ core_package }}.ports.storage import ModelNotFound


class JsonModelStore:
    """Fulfills ModelStore with one file."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def save(self, model: DurationModel) -> None:
        """Writes beside the target first, so that no reader ever meets half a model."""
        self._path.parent.mkdir(parents=True, exist_ok=True)
        partial = self._path.with_name(self._path.name + ".part")
        partial.write_text(text_of(model), encoding="utf-8")
        os.replace(partial, self._path)

    def load(self) -> DurationModel:
        """Reads the file back."""
        try:
            return model_in(self._path.read_text(encoding="utf-8"), self._path)
        except FileNotFoundError:
            raise ModelNotFound(f"{self._path} does not exist; train a model first") from None
