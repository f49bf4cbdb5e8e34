"""Pulls all pages of a JSON API into one file of the landing area.

    API_TOKEN=... python3 data_engineering/pipelines/ingestion/apis/fetch_pages.py \
        https://api.example.com/trips data/raw/trips 2026-03-01

The answer is kept as it came, one JSON object per line; cleaning is a later step.
Expects {"items": [...], "next": "<cursor>" or null}; change `fetch_all` for other APIs.
"""

from __future__ import annotations

import json
import os
import sys
import time
import urllib.error
import urllib.parse
import urllib.request
from collections.abc import Iterator
from pathlib import Path
from typing import Any

ATTEMPTS = 5
RETRY_STATUS = {429, 500, 502, 503, 504}


def fetch(url: str, token: str) -> dict[str, Any]:
    """One page; waits and tries again when the server is busy, gives up on a real refusal."""
    request = urllib.request.Request(url, headers={"Authorization": f"Bearer {token}"})
    for attempt in range(1, ATTEMPTS + 1):
        try:
            with urllib.request.urlopen(request, timeout=30) as response:
                return json.load(response)
        except urllib.error.HTTPError as error:
            if error.code not in RETRY_STATUS or attempt == ATTEMPTS:
                raise
        except (urllib.error.URLError, TimeoutError):
            if attempt == ATTEMPTS:
                raise
        time.sleep(2**attempt)
    raise AssertionError("unreachable")


def fetch_all(base: str, day: str, token: str) -> Iterator[dict[str, Any]]:
    """The items of one day, page by page."""
    cursor: str | None = ""
    while cursor is not None:
        query = urllib.parse.urlencode({"date": day, "cursor": cursor})
        page = fetch(f"{base}?{query}", token)
        yield from page["items"]
        cursor = page.get("next")


def main() -> int:
    if len(sys.argv) != 4:
        print("usage: fetch_pages.py URL FOLDER YYYY-MM-DD", file=sys.stderr)
        return 2
    base, folder, day = sys.argv[1], Path(sys.argv[2]), sys.argv[3]
    target = folder / f"date={day}" / "part-0.jsonl"
    target.parent.mkdir(parents=True, exist_ok=True)
    partial = target.with_suffix(".part")
    count = 0
    with partial.open("w", encoding="utf-8") as file:
        for item in fetch_all(base, day, os.environ["API_TOKEN"]):
            file.write(json.dumps(item, ensure_ascii=False) + "\n")
            count += 1
    partial.replace(target)  # running the same day again replaces it, never appends
    print(f"{count} items in {target}")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
