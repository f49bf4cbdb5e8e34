"""Computes the features of trip_features.yaml, version 1, for one driver.

The same function serves training and live requests; that is the whole point.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta

WINDOW = timedelta(days=7)


@dataclass(frozen=True)
class Trip:
    """A trip that has ended; times are in UTC."""

    started_at: datetime
    ended_at: datetime

    @property
    def minutes(self) -> float:
        return (self.ended_at - self.started_at).total_seconds() / 60


def is_night(moment: datetime) -> bool:
    """True between 22:00 and 06:00."""
    return moment.hour >= 22 or moment.hour < 6


def trip_features(trips: Iterable[Trip], as_of: datetime) -> dict[str, float | int | None]:
    """Features as they were known at `as_of`.

    A trip counts only if it had ended by then. Without this rule, training
    rows see the future and the model looks better offline than it will be live.
    """
    known = [trip for trip in trips if as_of - WINDOW <= trip.ended_at < as_of]
    if not known:
        return {"trips_7d": 0, "mean_minutes_7d": None, "night_share_7d": None}
    return {
        "trips_7d": len(known),
        "mean_minutes_7d": sum(trip.minutes for trip in known) / len(known),
        "night_share_7d": sum(is_night(trip.started_at) for trip in known) / len(known),
    }
