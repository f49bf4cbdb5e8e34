"""Counts prediction requests and their latency in the text format that Prometheus reads."""

from __future__ import annotations

from collections import Counter
from threading import Lock

LIMITS = (0.005, 0.01, 0.025, 0.05, 0.1, 0.2, 0.5, 1.0)  # seconds; keep your SLO's limit among them


class RequestMetrics:
    """Safe to share between the threads of one server."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._codes: Counter[int] = Counter()
        self._buckets: Counter[float] = Counter()
        self._seconds = 0.0

    def observe(self, code: int, seconds: float) -> None:
        """Counts one answered request."""
        with self._lock:
            self._codes[code] += 1
            self._seconds += seconds
            self._buckets.update(limit for limit in LIMITS if seconds <= limit)

    def text(self) -> str:
        """What GET /metrics returns."""
        with self._lock:
            count = sum(self._codes.values())
            lines = ["# HELP prediction_requests_total Answered requests by status code.",
                     "# TYPE prediction_requests_total counter"]
            lines += [f'prediction_requests_total{{code="{c}"}} {n}' for c, n in sorted(self._codes.items())]
            lines += ["# HELP prediction_latency_seconds Time from the request to its answer.",
                      "# TYPE prediction_latency_seconds histogram"]
            lines += [f'prediction_latency_seconds_bucket{{le="{s}"}} {self._buckets[s]}' for s in LIMITS]
            lines += [f'prediction_latency_seconds_bucket{{le="+Inf"}} {count}',
                      f"prediction_latency_seconds_sum {self._seconds:.6f}",
                      f"prediction_latency_seconds_count {count}"]
        return "\n".join(lines) + "\n"
