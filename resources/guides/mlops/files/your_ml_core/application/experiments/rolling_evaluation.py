"""Evaluates a way of training several times, each time on the trips that came next."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from {{ core_package }}.domain.metrics import mean_absolute_error
from {{ core_package }}.domain.model import DurationModel
from {{ core_package }}.domain.trip import Trip
from {{ core_package }}.ports.storage import TripSource

Fit = Callable[[Sequence[Trip]], DurationModel]


@dataclass(frozen=True)
class RollingEvaluation:
    """One number hides luck; the spread over several periods shows it."""

    trips: TripSource
    periods: int = 4

    def run(self, fit: Fit) -> list[float]:
        """The mean absolute error of each period, oldest first.

        Of `periods + 1` equal slices in time order, the first is only trained on; each
        later one is predicted by a model that has seen everything before it.
        """
        ordered = sorted(self.trips.load(), key=lambda trip: trip.request.pickup_at)
        if self.periods < 1 or len(ordered) < 2 * (self.periods + 1):
            raise ValueError(f"{len(ordered)} trips are too few for {self.periods} periods")
        edges = [len(ordered) * n // (self.periods + 1) for n in range(self.periods + 2)]
        errors = []
        for start, end in pairwise(edges[1:]):
            model = fit(ordered[:start])
            unseen = ordered[start:end]
            errors.append(mean_absolute_error(
                [trip.duration_minutes for trip in unseen],
                [model.predict(trip.request) for trip in unseen],
            ))
        return errors
