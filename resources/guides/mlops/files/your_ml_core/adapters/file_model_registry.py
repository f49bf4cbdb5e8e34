"""A model registry in one folder: enough for a team with one disk, and a bucket can hold the same.

    20260207T0707-e52d25d3.json           the model, under its version, never changed
    20260207T0707-e52d25d3.json.sha256    its checksum, for those who download it
    20260207T0707-e52d25d3.manifest.json  where it came from and how good it was
    aliases.json                          which version is the champion, and which ones were
"""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path

from {{ core_package }}.adapters.model_json import model_in, text_of
from {{ core_package }}.domain.model import DurationModel
from {{ core_package }}.ports.storage import ModelNotFound


class FileModelRegistry:
    """Fulfills ModelRegistry; one writer at a time."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def register(self, model: DurationModel, notes: Mapping[str, str | float]) -> str:
        """Writes model, checksum and manifest, unless that version is there already."""
        name = f"{model.version}.json"
        if not (self._folder / f"{model.version}.manifest.json").exists():
            text = text_of(model)
            digest = hashlib.sha256(text.encode()).hexdigest()
            registered_at = datetime.now(UTC).isoformat(timespec="seconds")
            self._write(name, text)
            self._write(f"{name}.sha256", f"{digest}  {name}\n")
            # Last: without its manifest a version is not there.
            self._write_json(f"{model.version}.manifest.json", {
                **notes, "version": model.version, "sha256": digest, "registered_at": registered_at,
            })
        return model.version

    def load(self, version: str) -> DurationModel:
        """Reads the model and refuses one that is not what was registered."""
        path = self._folder / f"{version}.json"
        try:
            text = path.read_text(encoding="utf-8")
            wanted = (self._folder / f"{path.name}.sha256").read_text(encoding="utf-8").split()[0]
        except FileNotFoundError:
            raise ModelNotFound(f"{self._folder} has no model {version}") from None
        if hashlib.sha256(text.encode()).hexdigest() != wanted:
            raise ValueError(f"{path} is not the model that was registered")
        return model_in(text, path)

    def point(self, alias: str, version: str) -> None:
        """Adds the version to the alias's history, which is also the way back."""
        self.load(version)
        aliases = self._aliases()
        history = aliases.setdefault(alias, [])
        if history[-1:] != [version]:
            history.append(version)
            self._write_json("aliases.json", aliases)

    def withdraw(self, alias: str) -> None:
        """Keeps the withdrawn version on record, where no later way back will find it."""
        aliases = self._aliases()
        withdrawn = aliases[alias].pop()
        aliases.setdefault(f"{alias}, withdrawn", []).append(withdrawn)
        self._write_json("aliases.json", aliases)

    def history(self, alias: str) -> list[str]:
        """From aliases.json."""
        return self._aliases().get(alias, [])

    def notes(self, version: str) -> dict[str, str | float]:
        """From the manifest."""
        path = self._folder / f"{version}.manifest.json"
        try:
            return json.loads(path.read_text(encoding="utf-8"))
        except FileNotFoundError:
            raise ModelNotFound(f"{self._folder} has no model {version}") from None

    def _aliases(self) -> dict[str, list[str]]:
        try:
            return json.loads((self._folder / "aliases.json").read_text(encoding="utf-8"))
        except FileNotFoundError:
            return {}

    def _write_json(self, name: str, document: Mapping[str, object]) -> None:
        self._write(name, json.dumps(document, indent=2) + "\n")

    def _write(self, name: str, text: str) -> None:
        self._folder.mkdir(parents=True, exist_ok=True)
        partial = self._folder / f"{name}.part"
        partial.write_text(text, encoding="utf-8")
        os.replace(partial, self._folder / name)
