"""A linear model of the duration, fitted by least squares."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from {{ core_package }}.domain.features import FEATURE_NAMES, features_of
from {{ core_package }}.domain.trip import Trip, TripRequest

MIN_DURATION_MINUTES = 1.0
PIVOT_LIMIT = 1e-9


@dataclass(frozen=True)
class DurationModel:
    """Weights, and what one must know to trust them."""

    feature_names: tuple[str, ...]
    weights: tuple[float, ...]
    trained_until: datetime

    def __post_init__(self) -> None:
        if self.feature_names != FEATURE_NAMES or len(self.weights) != len(FEATURE_NAMES):
            raise ValueError("the model was trained with other features; train it again")

    @property
    def version(self) -> str:
        """The newest trip that it has seen, and eight digits that follow from its weights.

        Two models of the same data, with other features or other code, get other names.
        """
        # Nine digits of each weight: what different processors make of the rest differs.
        told = ",".join(f"{weight:.9g}" for weight in self.weights)
        digits = hashlib.sha256(f"{self.feature_names} {told}".encode()).hexdigest()[:8]
        return f"{self.trained_until:%Y%m%dT%H%M}-{digits}"

    def predict(self, request: TripRequest) -> float:
        """Minutes from pickup to drop-off, never below one."""
        products = zip(self.weights, features_of(request), strict=True)
        return max(MIN_DURATION_MINUTES, sum(weight * value for weight, value in products))


def fit(trips: Sequence[Trip]) -> DurationModel:
    """The model with the smallest squared error on these trips."""
    if len(trips) < len(FEATURE_NAMES):
        raise ValueError(f"{len(trips)} trips are too few to fit {len(FEATURE_NAMES)} weights")
    weights = least_squares(
        [features_of(trip.request) for trip in trips],
        [trip.duration_minutes for trip in trips],
    )
    return DurationModel(FEATURE_NAMES, weights, max(trip.request.pickup_at for trip in trips))


def least_squares(rows: Sequence[Sequence[float]], targets: Sequence[float]) -> tuple[float, ...]:
    """Solves the normal equations by Gaussian elimination with row exchange."""
    size = len(rows[0])
    matrix = [
        [sum(row[i] * row[j] for row in rows) for j in range(size)]
        + [sum(row[i] * target for row, target in zip(rows, targets, strict=True))]
        for i in range(size)
    ]
    scale = max(abs(value) for row in matrix for value in row[:size])
    for column in range(size):
        pivot = max(range(column, size), key=lambda index: abs(matrix[index][column]))
        if abs(matrix[pivot][column]) <= PIVOT_LIMIT * scale:
            raise ValueError("the features cannot be told apart; more varied trips are needed")
        matrix[column], matrix[pivot] = matrix[pivot], matrix[column]
        for index in range(size):
            if index != column:
                factor = matrix[index][column] / matrix[column][column]
                matrix[index] = [
                    value - factor * lead
                    for value, lead in zip(matrix[index], matrix[column], strict=True)
                ]
    return tuple(matrix[index][size] / matrix[index][index] for index in range(size))
