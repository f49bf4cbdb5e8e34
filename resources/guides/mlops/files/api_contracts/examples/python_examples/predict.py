#!/usr/bin/env python3
"""Call the prediction API with the standard library alone.

    python3 api_contracts/examples/python_examples/predict.py 3.4

API_URL (default http://localhost:8000) and API_TOKEN (optional) come from the environment.
"""
import json
import os
import sys
import time
import urllib.error
import urllib.request
from typing import Any

URL = os.environ.get("API_URL", "http://localhost:8000") + "/v1/predictions"


class Refused(RuntimeError):
    """The API answered with a problem; asking again would not help."""


def predict(features: dict[str, Any], attempts: int = 3) -> dict[str, Any]:
    """The answer of the API; waits and asks again when it is busy."""
    headers = {"Content-Type": "application/json", "Accept": "application/json"}
    if token := os.environ.get("API_TOKEN"):
        headers["Authorization"] = f"Bearer {token}"
    request = urllib.request.Request(
        URL, data=json.dumps({"features": features}).encode(), headers=headers, method="POST")
    for attempt in range(1, attempts + 1):
        try:
            with urllib.request.urlopen(request, timeout=10) as response:
                return json.load(response)
        except urllib.error.HTTPError as error:
            if error.code in (429, 502, 503, 504) and attempt < attempts:
                wait = error.headers.get("Retry-After", "")
                time.sleep(int(wait) if wait.isdigit() else 2**attempt)
                continue
            raise Refused(f"{error.code}: {error.read().decode(errors='replace')}") from None
    raise ValueError("attempts must be at least 1")


if __name__ == "__main__":
    try:
        distance = float(sys.argv[1]) if len(sys.argv) > 1 else 3.4
        answer = predict({"distance_km": distance, "pickup_at": "2026-03-02T08:30"})
        print(f"{answer['prediction']:.1f} minutes, says model {answer['model_version']}")
    except (Refused, OSError, ValueError) as failure:
        sys.exit(f"error: {failure}")
