"""A model as JSON that a person can read and compare; unlike a pickle, it cannot run code."""

from __future__ import annotations

import json
from datetime import datetime

from {{ core_package }}.domain.model import DurationModel


def text_of(model: DurationModel) -> str:
    """The document, the same for the same model."""
    document = {
        "trained_until": model.trained_until.isoformat(),
        "weights": dict(zip(model.feature_names, model.weights, strict=True)),
    }
    return json.dumps(document, indent=2) + "\n"


def model_in(text: str, origin: object) -> DurationModel:
    """Reads the document back and lets the domain judge whether it fits; `origin` is for messages."""
    try:
        document = json.loads(text)
        return DurationModel(
            feature_names=tuple(document["weights"]),
            weights=tuple(float(weight) for weight in document["weights"].values()),
            trained_until=datetime.fromisoformat(document["trained_until"]),
        )
    except (AttributeError, KeyError, TypeError) as error:
        raise ValueError(f"{origin} is not a stored model") from error
