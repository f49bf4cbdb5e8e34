"""Compares one column of two CSV files: how far a feature moved away from its reference.

    python3 -m mlops.drift_detection.data_drift.psi reference.csv current.csv distance_km

Rule of thumb: below 0.1 calm, 0.1 to 0.25 look at it, above 0.25 act. The formula is the core's,
so that this number and the one of the live answers mean the same.
Exit code 1 from 0.25 on, so that a scheduler can tell.
"""

from __future__ import annotations

import csv
import sys
from collections.abc import Sequence
from pathlib import Path

from {{ core_package }}.domain.drift import population_stability

ACT = 0.25


def column(path: Path, name: str) -> list[float]:
    """The non-empty numbers of one CSV column."""
    with path.open(newline="", encoding="utf-8") as file:
        return [float(row[name]) for row in csv.DictReader(file) if row[name]]


def main(arguments: Sequence[str]) -> int:
    if len(arguments) != 3:
        print("usage: psi REFERENCE.csv CURRENT.csv COLUMN", file=sys.stderr)
        return 2
    reference, current, name = arguments
    value = population_stability(column(Path(reference), name), column(Path(current), name))
    print(f"psi {name} {value:.4f}")
    return 1 if value >= ACT else 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
