"""Decides whether a candidate may replace the live model.

    python3 mlops/retraining/validation/compare.py live.json candidate.json

Both files hold the metrics of one model on the same held-out data:
{"rows": 20000, "mae": 3.1, "p95_latency_ms": 41, "mae_by_group": {"airport": 4.0}}
Exit code 0: may go on. 1: refused, with the reasons. 2: the reports cannot be compared.

The edge: for models whose reports come from elsewhere, with groups and latency. What this project
trains itself is compared by promote.py, in mlops/model_registry/staging/.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

MINIMUM_ROWS = 1000
MAY_BE_WORSE = 0.00         # overall: the candidate must be at least as good
GROUP_MAY_BE_WORSE = 0.05   # any single group: at most five percent worse
LATENCY_LIMIT_MS = 50


def reasons_against(live: dict[str, Any], candidate: dict[str, Any]) -> list[str]:
    """Why the candidate must not go live; empty if nothing speaks against it."""
    reasons = []
    if candidate["rows"] < MINIMUM_ROWS:
        reasons.append(f"only {candidate['rows']} rows, {MINIMUM_ROWS} are needed")
    if candidate["mae"] > live["mae"] * (1 + MAY_BE_WORSE):
        reasons.append(f"mae {candidate['mae']} against {live['mae']} live")
    for group, value in live["mae_by_group"].items():
        new = candidate["mae_by_group"].get(group)
        if new is None:
            reasons.append(f"group {group} was not evaluated")
        elif new > value * (1 + GROUP_MAY_BE_WORSE):
            reasons.append(f"group {group}: mae {new} against {value} live")
    if candidate["p95_latency_ms"] > LATENCY_LIMIT_MS:
        reasons.append(f"p95 latency {candidate['p95_latency_ms']} ms, limit {LATENCY_LIMIT_MS} ms")
    return reasons


def main() -> int:
    if len(sys.argv) != 3:
        print("usage: compare.py LIVE.json CANDIDATE.json", file=sys.stderr)
        return 2
    live, candidate = (json.loads(Path(name).read_text(encoding="utf-8")) for name in sys.argv[1:])
    if live["rows"] != candidate["rows"]:
        print("the two reports are not about the same rows", file=sys.stderr)
        return 2
    reasons = reasons_against(live, candidate)
    for reason in reasons:
        print(f"refused: {reason}")
    if not reasons:
        print("accepted")
    return 1 if reasons else 0


if __name__ == "__main__":
    raise SystemExit(main())
