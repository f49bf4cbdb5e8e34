"""Turns one landed file of trips into clean CSV.

    python3 data_engineering/pipelines/transformation/cleaning/clean_trips.py \
        data/raw/trips/date=2026-03-01/part-0.jsonl data/interim/trips/date=2026-03-01/part-0.csv

Cleaning repairs the form (types, times, duplicates), never the facts: a trip of
900 km stays in, and the quality checks say what they think of it.
"""

from __future__ import annotations

import csv
import json
import sys
from collections.abc import Iterable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

COLUMNS = ["trip_id", "driver_id", "pickup_at", "dropoff_at", "distance_km", "passengers",
           "zone", "is_deleted", "updated_at"]
TIMES = {"pickup_at", "dropoff_at", "updated_at"}


def utc(text: str) -> str:
    """An ISO time with any offset, in UTC; a time without offset is refused, not guessed."""
    moment = datetime.fromisoformat(text)
    if moment.tzinfo is None:
        raise ValueError(f"time without offset: {text}")
    return moment.astimezone(UTC).isoformat(timespec="seconds")


def clean(raw: dict[str, Any]) -> dict[str, Any]:
    """One trip with exactly our columns; what is absent is empty."""
    row = {name: raw.get(name) for name in COLUMNS}
    row["trip_id"] = str(row["trip_id"] or "").strip().lower()
    row["zone"] = str(row["zone"] or "").strip().lower()
    row["is_deleted"] = bool(row["is_deleted"])
    for name in TIMES:
        row[name] = utc(raw[name])
    return row


def newest(rows: Iterable[dict[str, Any]]) -> list[dict[str, Any]]:
    """One row for each trip: the one that was updated last."""
    found: dict[str, dict[str, Any]] = {}
    for row in rows:
        known = found.get(row["trip_id"])
        if known is None or row["updated_at"] >= known["updated_at"]:
            found[row["trip_id"]] = row
    return list(found.values())


def main() -> int:
    if len(sys.argv) != 3:
        print("usage: clean_trips.py INPUT.jsonl OUTPUT.csv", file=sys.stderr)
        return 2
    source, target = Path(sys.argv[1]), Path(sys.argv[2])
    with source.open(encoding="utf-8") as lines:
        rows = newest(clean(json.loads(line)) for line in lines if line.strip())
    target.parent.mkdir(parents=True, exist_ok=True)
    partial = target.with_suffix(".part")
    with partial.open("w", newline="", encoding="utf-8") as file:
        writer = csv.DictWriter(file, fieldnames=COLUMNS)
        writer.writeheader()
        writer.writerows(rows)
    partial.replace(target)
    print(f"{len(rows)} trips in {target}")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
