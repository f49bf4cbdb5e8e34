"""Judges predictions in minutes, the unit in which a passenger waits."""

from __future__ import annotations

from collections.abc import Sequence
from math import sqrt


def errors(actual: Sequence[float], predicted: Sequence[float]) -> list[float]:
    """Predicted minus actual, one for each trip."""
    if not actual or len(actual) != len(predicted):
        raise ValueError("as many predictions as actual values are needed, and at least one")
    return [guess - truth for truth, guess in zip(actual, predicted, strict=True)]


def mean_absolute_error(actual: Sequence[float], predicted: Sequence[float]) -> float:
    """By how many minutes a prediction is wrong on average."""
    found = errors(actual, predicted)
    return sum(abs(error) for error in found) / len(found)


def root_mean_squared_error(actual: Sequence[float], predicted: Sequence[float]) -> float:
    """Like the absolute error, but a few large mistakes weigh more than many small ones."""
    found = errors(actual, predicted)
    return sqrt(sum(error * error for error in found) / len(found))
