"""Sorts texts with a language model: our question as a prompt, its answer as one of our labels.

How the model is reached, retried and paid for is the business of the client that is handed in,
such as OpenAIClient in integrations/openai/client/. Any vendor's client will do, and a fake too.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from importlib import resources

from {{ core_package }}.adapters.external_models.guards import masked
from {{ core_package }}.ports.text_classifier import ClassifierUnavailable

# Instructions, text and the labels that may be answered go in; the model's answer comes out.
Ask = Callable[[str, str, Sequence[str]], str]

PROMPT = "review_labels.v1"  # a new wording is a new file beside it, compared before it is named here


def prompt(name: str) -> str:
    """The words of a prompt, from the folder prompts/."""
    folder = resources.files("{{ core_package }}.adapters.external_models") / "prompts"
    return (folder / f"{name}.md").read_text(encoding="utf-8").strip()


class LanguageModelClassifier:
    """Fulfills TextClassifier with any client that answers a text with a text."""

    def __init__(
        self,
        ask: Ask,
        task: str,
        unavailable: tuple[type[Exception], ...] = (OSError,),
        prompt_name: str = PROMPT,
    ) -> None:
        """`task` says in a sentence what to judge, `unavailable` how the client reports failure."""
        self._ask, self._task, self._unavailable = ask, task, unavailable
        self._prompt = prompt(prompt_name)

    def classify(self, text: str, labels: Sequence[str]) -> str:
        """One of the labels; an answer that is none of them is never guessed into one."""
        try:
            told = self._prompt.format(task=self._task, labels=", ".join(labels))
            answer = self._ask(told, masked(text), labels)
        except self._unavailable as error:
            raise ClassifierUnavailable(str(error)) from error
        known = {label.casefold(): label for label in labels}
        label = known.get(answer.strip().strip(".\"'").casefold())
        if label is None:
            raise ClassifierUnavailable(f"no usable answer: {answer[:40]!r}")
        return label
