"""A language model on your own machine or cluster: vLLM, Ollama, llama.cpp, by the API they share.

    vllm serve MODEL          or    ollama serve
    LOCAL_MODEL_URL=http://localhost:8000/v1 LOCAL_MODEL=MODEL

Where LOCAL_MODEL_URL is set, {{ core_package }}/infrastructure/language_models.py hands this client to the
classifier instead of the hosted one. Text then never leaves the house; whether the answers are good
enough is what the golden set says.
"""
import json
import os
import urllib.error
import urllib.request
from collections.abc import Sequence
from typing import Any


class ModelUnavailable(RuntimeError):
    """No answer could be had."""


class LocalClient:
    """The same two methods as the client of the hosted model; the standard library is enough."""

    def __init__(self, url: str, model: str, timeout: float = 60.0) -> None:
        self._url, self._model, self._timeout = url.rstrip("/"), model, timeout

    @classmethod
    def from_environment(cls) -> "LocalClient":
        """Takes LOCAL_MODEL_URL and LOCAL_MODEL."""
        return cls(os.environ["LOCAL_MODEL_URL"], os.environ["LOCAL_MODEL"])

    def answer(self, instructions: str, text: str) -> str:
        """What the model says."""
        return self._ask(instructions, text, {})

    def choose(self, instructions: str, text: str, choices: Sequence[str]) -> str:
        """One of the choices: the server lets the model say nothing else."""
        schema = {"type": "object", "properties": {"choice": {"enum": list(choices)}},
                  "required": ["choice"], "additionalProperties": False}
        shape = {"type": "json_schema", "json_schema": {"name": "choice", "schema": schema, "strict": True}}
        told = self._ask(instructions, text, {"response_format": shape})
        try:
            return json.loads(told)["choice"]
        except (ValueError, KeyError, TypeError) as error:
            raise ModelUnavailable(f"not the shape that was asked for: {told[:40]!r}") from error

    def _ask(self, instructions: str, text: str, more: dict[str, Any]) -> str:
        messages = [{"role": "system", "content": instructions}, {"role": "user", "content": text}]
        body = {"model": self._model, "messages": messages, "temperature": 0, "max_tokens": 512, **more}
        request = urllib.request.Request(f"{self._url}/chat/completions", json.dumps(body).encode(),
                                         {"Content-Type": "application/json"})
        try:
            with urllib.request.urlopen(request, timeout=self._timeout) as response:
                choice = json.load(response)["choices"][0]
        except (urllib.error.URLError, TimeoutError, ValueError, LookupError) as error:
            raise ModelUnavailable(str(error)) from error
        if choice.get("finish_reason") == "length":
            raise ModelUnavailable("broken off: the answer was too long")
        return choice["message"]["content"]
