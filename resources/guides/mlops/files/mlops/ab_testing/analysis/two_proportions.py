"""Compares a yes/no metric of two variants: difference, interval, p-value.

    python3 mlops/ab_testing/analysis/two_proportions.py 1500 15000 1380 15000

The numbers are: control events, control users, treatment events, treatment users.
Run it once, at the planned sample size; peeking daily makes chance look like a win.
"""

from __future__ import annotations

import math
import sys
from dataclasses import dataclass
from statistics import NormalDist


@dataclass(frozen=True)
class Comparison:
    """Treatment minus control."""

    difference: float
    low: float
    high: float
    p_value: float


def compare(events_a: int, users_a: int, events_b: int, users_b: int, level: float = 0.95) -> Comparison:
    """Two-sided z-test with a normal interval; for at least some dozens of events on each side."""
    if users_a < 1 or users_b < 1:
        raise ValueError("each variant needs at least one user")
    rate_a, rate_b = events_a / users_a, events_b / users_b
    pooled = (events_a + events_b) / (users_a + users_b)
    pooled_error = math.sqrt(pooled * (1 - pooled) * (1 / users_a + 1 / users_b))
    error = math.sqrt(rate_a * (1 - rate_a) / users_a + rate_b * (1 - rate_b) / users_b)
    difference = rate_b - rate_a
    z = difference / pooled_error if pooled_error else 0.0
    half = NormalDist().inv_cdf((1 + level) / 2) * error
    p_value = 2 * (1 - NormalDist().cdf(abs(z)))
    return Comparison(difference, difference - half, difference + half, p_value)


def sample_size(base_rate: float, effect: float, significance: float = 0.05, power: float = 0.8) -> int:
    """Users needed in each variant to see `effect` (absolute) with the given power."""
    z = NormalDist().inv_cdf(1 - significance / 2) + NormalDist().inv_cdf(power)
    other = base_rate + effect
    spread = base_rate * (1 - base_rate) + other * (1 - other)
    return math.ceil(z**2 * spread / effect**2)


def main() -> int:
    if len(sys.argv) != 5:
        print("usage: two_proportions.py EVENTS_A USERS_A EVENTS_B USERS_B", file=sys.stderr)
        return 2
    result = compare(*(int(argument) for argument in sys.argv[1:]))
    print(f"difference {result.difference:+.4f}, 95 % interval {result.low:+.4f} to {result.high:+.4f}, "
          f"p = {result.p_value:.4f}")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
