"""Predicts every row of a CSV file and writes the answers beside it.

    python3 -m mlops.serving.batch.predict_batch data/processed/trips.csv out/trips.csv

Safe to run again: the output appears whole under its name or not at all.
Rows the model refuses go to out/trips.rejected.csv, each with its reason.
"""

from __future__ import annotations

import csv
import os
import sys
from pathlib import Path
from typing import Any

from mlops.serving.predictor import Features, Predict, load_predictor

MAX_REJECTED = 0.05  # more than this share of bad rows means the input is broken, not the rows


def score(rows: list[Features], predict: Predict) -> tuple[list[Features], list[Features]]:
    """Splits the rows into predicted and rejected ones."""
    predicted: list[Features] = []
    rejected: list[Features] = []
    for row in rows:
        try:
            predicted.append({**row, **predict(row)})
        except ValueError as error:
            rejected.append({**row, "reason": str(error)})
    return predicted, rejected


def write(path: Path, rows: list[dict[str, Any]]) -> None:
    """Writes through a temporary file, so that a reader never sees half of it."""
    path.parent.mkdir(parents=True, exist_ok=True)
    temporary = path.with_name(path.name + ".part")
    with temporary.open("w", newline="", encoding="utf-8") as file:
        if rows:
            writer = csv.DictWriter(file, fieldnames=list(rows[0]))
            writer.writeheader()
            writer.writerows(rows)
    os.replace(temporary, path)


def main() -> int:
    if len(sys.argv) != 3:
        print("usage: predict_batch INPUT.csv OUTPUT.csv", file=sys.stderr)
        return 2
    source, target = Path(sys.argv[1]), Path(sys.argv[2])
    with source.open(newline="", encoding="utf-8") as file:
        rows: list[Features] = list(csv.DictReader(file))
    predicted, rejected = score(rows, load_predictor())
    write(target.with_suffix(".rejected.csv"), rejected)
    print(f"{len(predicted)} predicted, {len(rejected)} rejected")
    if len(rejected) > MAX_REJECTED * len(rows):
        print("too many rejected rows; nothing was delivered", file=sys.stderr)
        return 1
    write(target, predicted)
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
