"""Which hosted model stands behind which question; the only place that knows the vendor."""

from __future__ import annotations

from pathlib import Path

from {{ core_package }}.adapters.external_models.language_model_classifier import (
    LanguageModelClassifier,
)

USAGE_LOG = Path("logs/openai_usage.jsonl")
MONTHLY_BUDGET_USD = 50.0


def review_classifier() -> LanguageModelClassifier:
    """Sorts reviews of trips; the vendor's library is imported only when somebody asks."""
    from integrations.openai.client.openai_client import OpenAIClient, build_client
    from integrations.openai.error_handling.retry import ModelUnavailable
    from integrations.openai.monitoring.usage_log import UsageLog

    usage = UsageLog(USAGE_LOG, MONTHLY_BUDGET_USD)
    client = OpenAIClient(build_client(), usage, "review_analysis")
    return LanguageModelClassifier(client.choose, "Judge a review of a taxi trip.", (ModelUnavailable,))
