"""How far today's values have moved away from those that a model has learned from."""

from __future__ import annotations

import math
from bisect import bisect_right
from collections.abc import Sequence
from statistics import quantiles

EMPTY = 1e-4  # stands in for an empty bin, whose logarithm would be infinite


def shares(values: Sequence[float], edges: Sequence[float]) -> list[float]:
    """Share of the values in each bin between the edges."""
    counts = [0] * (len(edges) + 1)
    for value in values:
        counts[bisect_right(edges, value)] += 1
    return [max(count / len(values), EMPTY) for count in counts]


def population_stability(
    reference: Sequence[float], current: Sequence[float], bins: int = 10
) -> float:
    """The population stability index over bins that hold equal shares of the reference.

    Below 0.1 calm, up to 0.25 worth a look, above it something has changed. It needs some dozens
    of values in each bin: with few of them, chance alone moves it by bins / (number of values).
    """
    if len(reference) < bins or not current:
        raise ValueError("too few values to compare")
    edges = sorted(set(quantiles(reference, n=bins)))
    pairs = zip(shares(reference, edges), shares(current, edges), strict=True)
    return sum((now - then) * math.log(now / then) for then, now in pairs)
