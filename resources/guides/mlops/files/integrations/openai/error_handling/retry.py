"""Retry what may pass, give up at once on what will not."""
import random
import time
from collections.abc import Callable
from typing import TypeVar

import openai

Answer = TypeVar("Answer")


class ModelUnavailable(RuntimeError):
    """The one error that callers see; the vendor's own is its cause."""


def is_transient(error: openai.OpenAIError) -> bool:
    """Timeouts, lost connections, rate limits and server errors are worth another try."""
    if isinstance(error, openai.RateLimitError):
        return error.code != "insufficient_quota"  # no money left: waiting does not help
    return isinstance(error, (openai.APIConnectionError, openai.InternalServerError))


def asked_delay(error: openai.OpenAIError) -> float | None:
    """Seconds the server asked us to wait, if it did."""
    response = getattr(error, "response", None)
    try:
        return float(response.headers["retry-after"]) if response is not None else None
    except (KeyError, ValueError):
        return None


def call_with_retries(
    call: Callable[[], Answer],
    attempts: int = 4,
    deadline: float = 30.0,
    sleep: Callable[[float], None] = time.sleep,
) -> Answer:
    """Call until it works; back off exponentially with jitter, within one deadline for all."""
    end = time.monotonic() + deadline
    for attempt in range(1, attempts + 1):
        try:
            return call()
        except openai.OpenAIError as error:
            delay = asked_delay(error) or random.uniform(0, min(8.0, 0.5 * 2**attempt))
            too_late = time.monotonic() + delay > end
            if not is_transient(error) or attempt == attempts or too_late:
                raise ModelUnavailable(f"gave up after {attempt} attempts: {error}") from error
            sleep(delay)
    raise ValueError("attempts must be at least 1")
