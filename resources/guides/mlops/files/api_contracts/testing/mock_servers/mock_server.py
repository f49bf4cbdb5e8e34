#!/usr/bin/env python3
"""A stand-in for the prediction API: right shapes, invented numbers, no model.

    python3 api_contracts/testing/mock_servers/mock_server.py [PORT]

Put "X-Mock-Status: 429" (or 500) into a request to see how your client takes it.
"""
import contextlib
import json
import re
import sys
from datetime import datetime
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

# The limits are those of the schema itself, so that the two cannot drift apart.
SCHEMAS = Path(__file__).resolve().parents[2] / "schemas"
SCHEMA = json.loads((SCHEMAS / "request_schemas/prediction_request.json").read_text("utf-8"))
FIELDS = SCHEMA["properties"]["features"]["properties"]
MAX_DISTANCE_KM = FIELDS["distance_km"]["maximum"]
LOCAL_TIME = re.compile(FIELDS["pickup_at"]["pattern"].removeprefix("^").removesuffix("$"))


def is_local_time(value: Any) -> bool:
    """A time as the schema writes it, on a day that exists."""
    if not isinstance(value, str) or not LOCAL_TIME.fullmatch(value):
        return False
    try:
        return bool(datetime.fromisoformat(value))
    except ValueError:
        return False


def troubles(body: Any) -> list[dict[str, str]]:
    """What the contract would refuse, as the entries of a problem's "errors"."""
    features = body.get("features") if isinstance(body, dict) else None
    if not isinstance(features, dict):
        return [{"pointer": "/features", "detail": "must be an object"}]
    found = [{"pointer": f"/{name}", "detail": "is not known"}
             for name in body if name != "features"]
    if "distance_km" not in features:
        found.append({"pointer": "/features/distance_km", "detail": "is required"})
    for name, value in features.items():
        detail = ""
        if name == "distance_km":
            if type(value) not in (int, float) or not 0 < value <= MAX_DISTANCE_KM:
                detail = f"must be a number above 0, at most {MAX_DISTANCE_KM}"
        elif name == "pickup_at":
            if not is_local_time(value):
                detail = "must be a local time such as 2026-03-02T08:30"
        else:
            detail = "is not known"
        if detail:
            found.append({"pointer": f"/features/{name}", "detail": detail})
    return found


class Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def answer(self, status: int, body: dict[str, Any]) -> None:
        data = json.dumps(body).encode()
        kind = "json" if status < 400 else "problem+json"
        self.send_response(status)
        self.send_header("Content-Type", f"application/{kind}")
        self.send_header("Content-Length", str(len(data)))
        if status == 429:
            self.send_header("Retry-After", "1")
        self.end_headers()
        self.wfile.write(data)

    def do_GET(self) -> None:
        known = self.path == "/healthz"
        self.answer(200 if known else 404, {"status": "ok"} if known else
                    {"title": "Not Found", "status": 404})

    def do_POST(self) -> None:
        raw = self.rfile.read(int(self.headers.get("Content-Length") or 0))
        wanted = self.headers.get("X-Mock-Status", "")
        if wanted.isdigit() and 400 <= int(wanted) <= 599:
            return self.answer(int(wanted), {"title": "As you asked", "status": int(wanted)})
        if self.path != "/v1/predictions":
            return self.answer(404, {"title": "Not Found", "status": 404})
        try:
            body = json.loads(raw)
        except ValueError:
            return self.answer(400, {"title": "Unreadable request", "status": 400})
        if errors := troubles(body):
            return self.answer(422, {"type": "/problems/invalid-features", "status": 422,
                                     "title": "Invalid features", "errors": errors})
        minutes = round(3 + 2.6 * body["features"]["distance_km"], 1)
        return self.answer(200, {"prediction": minutes, "model_version": "mock"})


if __name__ == "__main__":
    port = int(sys.argv[1]) if len(sys.argv) > 1 else 8000
    print(f"mock API on http://localhost:{port}, stop with Ctrl+C", file=sys.stderr)
    with contextlib.suppress(KeyboardInterrupt):
        ThreadingHTTPServer(("127.0.0.1", port), Handler).serve_forever()
