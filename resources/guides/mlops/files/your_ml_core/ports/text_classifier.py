"""What the use cases need from a language model: nothing but a label for a text."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol


class ClassifierUnavailable(Exception):
    """No answer could be had; the caller decides whether to wait, skip or fall back."""


class TextClassifier(Protocol):
    """Anything that sorts a text into one of the given labels."""

    def classify(self, text: str, labels: Sequence[str]) -> str:
        """One of `labels`, never anything else; ClassifierUnavailable where none can be had."""
        ...
