"""Turns a request into numbers, by the same code for training and for predicting."""

from __future__ import annotations

from {{ core_package }}.domain.trip import TripRequest

FEATURE_NAMES = ("constant", "distance_km", "rush_hour", "rush_hour_km", "weekend")
RUSH_HOURS = frozenset({7, 8, 9, 16, 17, 18})


def features_of(request: TripRequest) -> tuple[float, ...]:
    """The values of FEATURE_NAMES, in that order."""
    weekend = request.pickup_at.weekday() >= 5
    rush_hour = not weekend and request.pickup_at.hour in RUSH_HOURS
    return (
        1.0,
        request.distance_km,
        float(rush_hour),
        request.distance_km if rush_hour else 0.0,
        float(weekend),
    )
