"""What the use cases need in order to answer from documents: passages that fit a question."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol


@dataclass(frozen=True)
class Passage:
    """A piece of a document, short enough to read, with the place that it can be checked at."""

    source: str
    text: str
    score: float  # the higher, the closer to the question; only comparable within one answer


class Retriever(Protocol):
    """Anything that finds passages."""

    def find(self, question: str, most: int) -> list[Passage]:
        """The closest passages, best first; fewer, or none, where nothing fits."""
        ...
