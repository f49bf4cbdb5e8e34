"""Which language model stands behind which question; the only place that knows the vendor."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path

from {{ core_package }}.adapters.external_models.language_model_classifier import (
    PROMPT,
    LanguageModelClassifier,
    prompt,
)

USAGE_LOG = Path("logs/openai_usage.jsonl")
MONTHLY_BUDGET_USD = 50.0
REVIEWS = "Judge a review of a taxi trip."


def review_prompt(labels: Sequence[str]) -> str:
    """What a model is told before a review, word for word."""
    return prompt(PROMPT).format(task=REVIEWS, labels=", ".join(labels))


def review_classifier() -> LanguageModelClassifier:
    """Sorts reviews of trips: with your own model where LOCAL_MODEL_URL is set, else a hosted one."""
    if "LOCAL_MODEL_URL" in os.environ:
        from integrations.local_models import local_client

        own = local_client.LocalClient.from_environment()
        return LanguageModelClassifier(own.choose, REVIEWS, (local_client.ModelUnavailable,))
    # The vendor's library is imported only when somebody asks.
    from integrations.openai.client.openai_client import OpenAIClient, build_client
    from integrations.openai.error_handling.retry import ModelUnavailable
    from integrations.openai.monitoring.usage_log import UsageLog

    usage = UsageLog(USAGE_LOG, MONTHLY_BUDGET_USD)
    client = OpenAIClient(build_client(), usage, "review_analysis")
    return LanguageModelClassifier(client.choose, REVIEWS, (ModelUnavailable,))
