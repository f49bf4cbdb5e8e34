"""Answers predictions over HTTP: POST /v1/predictions, GET /healthz, GET /metrics.

    python3 -m mlops.serving.real_time.server
    curl -d '{"features": {"distance_km": 4}}' localhost:8000/v1/predictions

A lesson, with the standard library alone: all that a prediction server does, in one file. No image and
no manifest starts it. The prediction-api that is deployed is {{ core_package }}/interfaces/api/app.py; the
same contract holds for both.
"""

from __future__ import annotations

import json
import logging
import os
import re
import time
from datetime import datetime
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

from mlops.serving.predictor import Features, load_predictor
from mlops.serving.real_time.request_metrics import RequestMetrics

PREDICT = load_predictor()  # at start, so that a broken model stops the start and not a request
METRICS = RequestMetrics()
PATH = "/v1/predictions"
# The contract's fields and what each may be; another one is a spelling mistake. As in
# api_contracts/schemas; tests/contract/test_servers.py asks every server the same.
MAX_DISTANCE_KM = 200
LOCAL_TIME = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}(:[0-9]{2})?", re.ASCII)
MAX_BODY = 64 * 1024


def problem(status: int, title: str, **more: str) -> tuple[int, dict[str, Any]]:
    """An error as api_contracts/schemas/error_schemas/problem.json describes it (RFC 9457)."""
    return status, {"title": title, "status": status, **more}


def is_distance(value: Any) -> bool:
    """A number as JSON has it: "3" is none, and neither is true."""
    return type(value) in (int, float) and 0 < value <= MAX_DISTANCE_KM


def is_local_time(value: Any) -> bool:
    """A time without a zone, on a day that exists."""
    if not isinstance(value, str) or not LOCAL_TIME.fullmatch(value):
        return False
    try:
        return bool(datetime.fromisoformat(value))
    except ValueError:
        return False


FIELDS = {"distance_km": is_distance, "pickup_at": is_local_time}


def features_of(request: Any) -> Features:
    """The features, if they keep the contract: JSON has types, unlike a row of CSV."""
    features = request.get("features") if isinstance(request, dict) else None
    if not isinstance(features, dict) or len(request) > 1:
        raise ValueError("expected an object with an object named features, and nothing else")
    if unknown := sorted(features.keys() - FIELDS.keys()):
        raise ValueError(f"not known: {', '.join(unknown)}")
    if wrong := sorted(name for name, value in features.items() if not FIELDS[name](value)):
        raise ValueError(f"not as the contract says: {', '.join(wrong)}")
    return features


def answer(body: bytes) -> tuple[int, dict[str, Any]]:
    """Status and payload; the caller's mistakes come with the reason, ours without."""
    try:
        request = json.loads(body)
    except (ValueError, RecursionError):
        return problem(400, "Unreadable request")
    try:
        return 200, dict(PREDICT(features_of(request)))
    except ValueError as error:
        return problem(422, "Invalid features", type="/problems/invalid-features", detail=str(error))
    except Exception:  # noqa: BLE001 - one bad request must not end the server
        logging.exception("prediction failed")
        return problem(500, "Prediction failed")


class Handler(BaseHTTPRequestHandler):
    """Routes the three paths."""

    def do_GET(self) -> None:
        if self.path == "/healthz":
            self.reply(200, b'{"status": "ok"}', "application/json")
        elif self.path == "/metrics":
            self.reply(200, METRICS.text().encode(), "text/plain; version=0.0.4")
        else:
            self.reply_json(*problem(404, "Not Found"))

    def do_POST(self) -> None:
        length = self.headers.get("Content-Length", "")
        if self.path != PATH:
            self.reply_json(*problem(404, "Not Found"))
            return
        started = time.perf_counter()
        if length.isdigit() and int(length) <= MAX_BODY:
            status, payload = answer(self.rfile.read(int(length)))
        else:
            status, payload = problem(400, "Unreadable request", detail="send up to 64 KiB of JSON")
        self.reply_json(status, payload)
        METRICS.observe(status, time.perf_counter() - started)

    def reply_json(self, status: int, payload: dict[str, Any]) -> None:
        kind = "json" if status < 400 else "problem+json"
        self.reply(status, json.dumps(payload).encode(), f"application/{kind}")

    def reply(self, status: int, body: bytes, kind: str) -> None:
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)


if __name__ == "__main__":
    address = (os.environ.get("HOST", "127.0.0.1"), int(os.environ.get("PORT", "8000")))
    print(f"the lesson listens on {address[0]}:{address[1]}")
    ThreadingHTTPServer(address, Handler).serve_forever()
