"""Counts predictions and their latency, and shows both at /metrics for Prometheus."""

from __future__ import annotations

import time
from collections.abc import Awaitable, Callable

from fastapi import FastAPI, Request, Response
from prometheus_client import CONTENT_TYPE_LATEST, Counter, Histogram, generate_latest

# Dashboards and alert rules know these names; keep the limits you promise among the buckets.
ANSWERED = Counter("prediction_requests_total", "Answered requests by status code.", ["code"])
LATENCY = Histogram("prediction_latency_seconds", "Time from the request to its answer.",
                    buckets=(0.005, 0.01, 0.025, 0.05, 0.1, 0.2, 0.5, 1.0))


def install(app: FastAPI, path: str) -> None:
    """Watches the requests to one path; anything else would blur the picture."""

    @app.middleware("http")
    async def observe(
        request: Request, answer: Callable[[Request], Awaitable[Response]]
    ) -> Response:
        if request.url.path != path:
            return await answer(request)
        started, code = time.perf_counter(), 500
        try:
            response = await answer(request)
            code = response.status_code
            return response
        finally:
            ANSWERED.labels(code).inc()
            LATENCY.observe(time.perf_counter() - started)

    @app.get("/metrics", include_in_schema=False)
    def metrics() -> Response:
        return Response(generate_latest(), media_type=CONTENT_TYPE_LATEST)
