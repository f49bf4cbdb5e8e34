"""Counts trips per zone and minute of the event, reading JSON lines from a stream.

    printf '%s\n' '{"at": "2026-03-02T08:15:10+00:00", "zone": "airport"}' \
        | python3 data_engineering/streaming/processors/trips_per_minute.py

Reads standard input here; in production the same class sits behind a Kafka,
Kinesis or Pub/Sub consumer. Time is the event's, not the clock on the wall.
"""

from __future__ import annotations

import json
import sys
from collections import Counter
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

WINDOW = timedelta(minutes=1)
LATENESS = timedelta(minutes=2)  # how long a window waits for phones that were offline


class WindowedCounts:
    """Tumbling windows that close once the watermark has passed them."""

    def __init__(self) -> None:
        self._open: dict[datetime, Counter[str]] = {}
        self._latest = datetime.min.replace(tzinfo=UTC)
        self.too_late = 0

    def add(self, at: datetime, zone: str) -> Iterator[tuple[datetime, str, int]]:
        """Counts one event; yields what has become final through it."""
        start = at.astimezone(UTC).replace(second=0, microsecond=0)
        self._latest = max(self._latest, at)
        if self._latest - start >= WINDOW + LATENESS:
            self.too_late += 1  # its window was already delivered
            return
        self._open.setdefault(start, Counter())[zone] += 1
        for closed in sorted(s for s in self._open if self._latest - s >= WINDOW + LATENESS):
            yield from self._emit(closed)

    def finish(self) -> Iterator[tuple[datetime, str, int]]:
        """Delivers what is still open, when the stream ends."""
        for start in sorted(self._open):
            yield from self._emit(start)

    def _emit(self, start: datetime) -> Iterator[tuple[datetime, str, int]]:
        for zone, count in sorted(self._open.pop(start).items()):
            yield start, zone, count


def main() -> None:
    counts = WindowedCounts()
    for line in sys.stdin:
        event = json.loads(line)
        for start, zone, count in counts.add(datetime.fromisoformat(event["at"]), event["zone"]):
            print(json.dumps({"minute": start.isoformat(), "zone": zone, "trips": count}), flush=True)
    for start, zone, count in counts.finish():
        print(json.dumps({"minute": start.isoformat(), "zone": zone, "trips": count}))
    print(f"{counts.too_late} events came too late", file=sys.stderr)


if __name__ == "__main__":
    main()
