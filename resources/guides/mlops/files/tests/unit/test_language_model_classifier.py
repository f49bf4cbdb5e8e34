"""What the classifier asks, and what it makes of each kind of answer; no network, no key."""

from __future__ import annotations

import unittest
from collections.abc import Sequence

from {{ core_package }}.adapters.external_models.language_model_classifier import (
    LanguageModelClassifier,
)
from {{ core_package }}.ports.text_classifier import ClassifierUnavailable

LABELS = ("praise", "delay", "price")


class Busy(Exception):
    """Stands for the error of some vendor's client."""


class LanguageModelClassifierTest(unittest.TestCase):
    def classify(self, answer: str | Exception) -> str:
        """Sorts one text with a client that gives this answer."""
        def ask(instructions: str, text: str, labels: Sequence[str]) -> str:
            self.asked = (instructions, text)
            self.assertEqual(labels, LABELS)
            if isinstance(answer, Exception):
                raise answer
            return answer

        return LanguageModelClassifier(ask, "Judge a review.", (Busy,)).classify("late", LABELS)

    def test_the_prompt_names_task_and_labels_and_keeps_the_text_apart(self) -> None:
        self.classify("delay")
        instructions, text = self.asked
        self.assertTrue(instructions.startswith("Judge a review."))
        self.assertIn("praise, delay, price", instructions)
        self.assertEqual(text, "late")

    def test_spelling_is_forgiven(self) -> None:
        for answer in ("delay", " Delay.\n", '"DELAY"'):
            with self.subTest(answer=answer):
                self.assertEqual(self.classify(answer), "delay")

    def test_an_answer_that_is_no_label_is_never_passed_on(self) -> None:
        for answer in ("mostly delay", "", "delay, price"):
            with self.subTest(answer=answer), self.assertRaises(ClassifierUnavailable):
                self.classify(answer)

    def test_a_failing_client_becomes_our_own_error(self) -> None:
        with self.assertRaisesRegex(ClassifierUnavailable, "no money"):
            self.classify(Busy("no money"))

    def test_a_bug_is_not_taken_for_an_outage(self) -> None:
        with self.assertRaises(KeyError):
            self.classify(KeyError("typo"))


if __name__ == "__main__":
    unittest.main()
