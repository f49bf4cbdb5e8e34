"""Scores a text classifier on texts with agreed labels: the golden set."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from {{ core_package }}.ports.text_classifier import ClassifierUnavailable, TextClassifier


@dataclass(frozen=True)
class GoldenText:
    """A text, the label that people agreed on, and why it is in the set."""

    text: str
    label: str
    why: str


@dataclass(frozen=True)
class PromptScore:
    """How often the classifier was right, and where it was not."""

    right: int
    asked: int
    mistakes: tuple[tuple[GoldenText, str], ...]  # the text and what was answered instead

    @property
    def share(self) -> float:
        """Between 0 and 1."""
        return self.right / self.asked


@dataclass(frozen=True)
class EvaluatePrompt:
    """No answer counts as a wrong one: to whoever waits, it is."""

    classifier: TextClassifier

    def run(self, golden: Sequence[GoldenText]) -> PromptScore:
        """Asks about every text, once."""
        labels = sorted({entry.label for entry in golden})
        mistakes = []
        for entry in golden:
            try:
                answer = self.classifier.classify(entry.text, labels)
            except ClassifierUnavailable as error:
                answer = f"no answer: {error}"
            if answer != entry.label:
                mistakes.append((entry, answer))
        return PromptScore(len(golden) - len(mistakes), len(golden), tuple(mistakes))
