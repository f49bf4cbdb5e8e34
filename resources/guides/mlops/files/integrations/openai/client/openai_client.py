"""The only module that calls the OpenAI API. Needs: pip install openai

It knows requests, retries, tokens and money. What is asked, and what an answer means, is decided
by its caller: LanguageModelClassifier of {{ core_package }}, or any other program.
"""
import json
import os
import time
from pathlib import Path
from typing import Any

import openai

from integrations.openai.error_handling.retry import ModelUnavailable, call_with_retries
from integrations.openai.monitoring.usage_log import BudgetExceeded, UsageLog

SETTINGS = Path(__file__).parents[1] / "models" / "models.json"


def build_client() -> openai.OpenAI:
    """A client with a time limit; retries are ours alone, or they would multiply."""
    return openai.OpenAI(api_key=os.environ["OPENAI_API_KEY"], timeout=15.0, max_retries=0)


class OpenAIClient:
    """Asks one model for one purpose, within the limits of models.json and the month's budget."""

    def __init__(self, client: Any, usage: UsageLog, purpose: str) -> None:
        """`client` comes from build_client, or is a fake; `purpose` is an entry of models.json."""
        self._client, self._usage, self._purpose = client, usage, purpose
        self._setting = json.loads(SETTINGS.read_text(encoding="utf-8"))[purpose]

    def answer(self, instructions: str, text: str) -> str:
        """What the model says; ModelUnavailable when no answer can be had or paid for."""
        try:
            self._usage.check_budget()
        except BudgetExceeded as error:
            raise ModelUnavailable(str(error)) from error
        return call_with_retries(lambda: self._ask(instructions, text))

    def _ask(self, instructions: str, text: str) -> str:
        start = time.monotonic()
        response = self._client.responses.create(
            model=self._setting["model"],
            instructions=instructions,
            input=text[:self._setting["max_input_characters"]],
            max_output_tokens=self._setting["max_output_tokens"],
        )
        self._usage.record(self._purpose, self._setting, response.usage.input_tokens,
                           response.usage.output_tokens, time.monotonic() - start)
        return response.output_text
