"""Where models are kept for good, and which of them is the one in use."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Protocol

from {{ core_package }}.domain.model import DurationModel


class ModelRegistry(Protocol):
    """Keeps each model under its version, forever, and names some of them by an alias."""

    def register(self, model: DurationModel, notes: Mapping[str, str | float]) -> str:
        """Keeps the model with what is known of it; returns its version. Twice is as once."""
        ...

    def load(self, version: str) -> DurationModel:
        """The model of that version; ModelNotFound where there is none."""
        ...

    def point(self, alias: str, version: str) -> None:
        """Lets the alias name that version from now on; ModelNotFound where there is none."""
        ...

    def withdraw(self, alias: str) -> None:
        """Takes the present version from the alias, which names the one before again."""
        ...

    def history(self, alias: str) -> list[str]:
        """The versions that the alias has named and that were not withdrawn, the present one last."""
        ...

    def notes(self, version: str) -> Mapping[str, str | float]:
        """What was noted when it was registered; ModelNotFound where there is none."""
        ...
