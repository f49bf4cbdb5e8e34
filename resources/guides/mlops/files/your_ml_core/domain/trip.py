"""A taxi trip: what is known before it starts, and what is known once it has ended."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

MAX_DISTANCE_KM = 200.0
MAX_DURATION_MINUTES = 300.0


def wall_clock(text: str) -> datetime:
    """Reads an ISO 8601 time and keeps the clock as written: features ask for the local hour."""
    return datetime.fromisoformat(text).replace(tzinfo=None)


@dataclass(frozen=True)
class TripRequest:
    """What is known when a prediction is asked for; it cannot hold the answer."""

    pickup_at: datetime
    distance_km: float

    def __post_init__(self) -> None:
        if not 0 < self.distance_km <= MAX_DISTANCE_KM:
            raise ValueError(f"distance_km must lie in (0, {MAX_DISTANCE_KM:g}]")


@dataclass(frozen=True)
class Trip:
    """A trip that has ended, so that its duration is known."""

    request: TripRequest
    duration_minutes: float

    def __post_init__(self) -> None:
        if not 0 < self.duration_minutes <= MAX_DURATION_MINUTES:
            raise ValueError(f"duration_minutes must lie in (0, {MAX_DURATION_MINUTES:g}]")


def split_by_time(trips: list[Trip], later_share: float) -> tuple[list[Trip], list[Trip]]:
    """Splits into earlier and later trips, because a model is always asked about the future.

    Trips that start at the same moment stay together, on the later side.
    """
    if not 0 < later_share < 1:
        raise ValueError("later_share must lie between 0 and 1")
    if not trips:
        return [], []
    ordered = sorted(trips, key=lambda trip: trip.request.pickup_at)
    boundary = ordered[int(len(ordered) * (1 - later_share))].request.pickup_at
    earlier = [trip for trip in ordered if trip.request.pickup_at < boundary]
    return earlier, ordered[len(earlier):]
