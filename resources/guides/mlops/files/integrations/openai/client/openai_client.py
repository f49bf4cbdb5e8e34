"""The only module that calls the OpenAI API. Needs: pip install openai

It knows requests, retries, tokens and money. What is asked, and what an answer means, is decided
by its caller: LanguageModelClassifier of {{ core_package }}, or any other program.
"""
import json
import os
import time
from collections.abc import Sequence
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
        return self._paid(instructions, text, {})

    def choose(self, instructions: str, text: str, choices: Sequence[str]) -> str:
        """One of the choices: the vendor lets the model say nothing else."""
        schema = {
            "type": "object",
            "properties": {"choice": {"type": "string", "enum": list(choices)}},
            "required": ["choice"],
            "additionalProperties": False,
        }
        shape = {"format": {"type": "json_schema", "name": "choice", "schema": schema, "strict": True}}
        told = self._paid(instructions, text, {"text": shape})
        try:
            return json.loads(told)["choice"]
        except (ValueError, KeyError, TypeError) as error:
            raise ModelUnavailable(f"not the shape that was asked for: {told[:40]!r}") from error

    def _paid(self, instructions: str, text: str, more: dict[str, Any]) -> str:
        try:
            self._usage.check_budget()
        except BudgetExceeded as error:
            raise ModelUnavailable(str(error)) from error
        return call_with_retries(lambda: self._ask(instructions, text, more))

    def _ask(self, instructions: str, text: str, more: dict[str, Any]) -> str:
        start = time.monotonic()
        response = self._client.responses.create(
            model=self._setting["model"],
            instructions=instructions,
            input=text[:self._setting["max_input_characters"]],
            # What a reasoning model thinks counts as output, too: too small a number leaves nothing
            # for the answer.
            max_output_tokens=self._setting["max_output_tokens"],
            reasoning={"effort": self._setting["reasoning_effort"]},
            store=False,  # otherwise the vendor keeps text and answer for a month
            **more,
        )
        self._usage.record(self._purpose, self._setting, response.usage.input_tokens,
                           response.usage.output_tokens, time.monotonic() - start)
        if response.status == "incomplete":
            raise ModelUnavailable(f"broken off: {response.incomplete_details.reason}")
        return response.output_text
