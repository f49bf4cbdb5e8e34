"""Population stability index: how far a feature moved away from its reference.

    python3 mlops/drift_detection/data_drift/psi.py reference.csv current.csv distance_km

Rule of thumb: below 0.1 calm, 0.1 to 0.25 look at it, above 0.25 act.
Exit code 1 from 0.25 on, so that a scheduler can tell.
"""

from __future__ import annotations

import csv
import math
import sys
from bisect import bisect_right
from collections.abc import Sequence
from pathlib import Path
from statistics import quantiles

ACT = 0.25
EMPTY = 1e-4  # stands in for an empty bin, whose logarithm would be infinite


def shares(values: Sequence[float], edges: Sequence[float]) -> list[float]:
    """Share of the values in each bin between the edges."""
    counts = [0] * (len(edges) + 1)
    for value in values:
        counts[bisect_right(edges, value)] += 1
    return [max(count / len(values), EMPTY) for count in counts]


def psi(reference: Sequence[float], current: Sequence[float], bins: int = 10) -> float:
    """PSI over bins that hold equal shares of the reference."""
    if len(reference) < bins or not current:
        raise ValueError("too few rows to compare")
    edges = sorted(set(quantiles(reference, n=bins)))
    pairs = zip(shares(reference, edges), shares(current, edges), strict=True)
    return sum((now - then) * math.log(now / then) for then, now in pairs)


def column(path: Path, name: str) -> list[float]:
    """The non-empty numbers of one CSV column."""
    with path.open(newline="", encoding="utf-8") as file:
        return [float(row[name]) for row in csv.DictReader(file) if row[name]]


def main(arguments: Sequence[str]) -> int:
    if len(arguments) != 3:
        print("usage: psi.py REFERENCE.csv CURRENT.csv COLUMN", file=sys.stderr)
        return 2
    reference, current, name = arguments
    value = psi(column(Path(reference), name), column(Path(current), name))
    print(f"psi {name} {value:.4f}")
    return 1 if value >= ACT else 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
