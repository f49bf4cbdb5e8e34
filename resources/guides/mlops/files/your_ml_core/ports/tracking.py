"""Where training runs are written down, so that they can be compared later."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Protocol


class RunTracker(Protocol):
    """Anything that remembers what was tried and what came of it."""

    def record(
        self,
        name: str,
        parameters: Mapping[str, str | float],
        metrics: Mapping[str, float],
        artifacts: tuple[Path, ...] = (),
    ) -> str:
        """Keeps one finished run and returns the id under which it is found again."""
        ...
