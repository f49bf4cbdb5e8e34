#!/usr/bin/env python3
"""Time one prediction call many times and compare its p95 with a budget.

    python3 performance/benchmarks/model_inference/bench_inference.py \
        my_package.my_module:predict --input sample.json --budget-ms 50
"""
import argparse
import importlib
import json
import math
import platform
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any


def load(target: str) -> Callable[..., Any]:
    """Turn "package.module:function" into the function itself."""
    module, _, name = target.partition(":")
    sys.path.insert(0, str(Path.cwd()))
    return getattr(importlib.import_module(module), name)


def percentile(ordered: list[float], share: float) -> float:
    """Nearest-rank percentile of an ascending list."""
    return ordered[max(0, math.ceil(round(share * len(ordered), 6)) - 1)]


def measure(call: Callable[[], Any], runs: int, warmup: int) -> list[float]:
    """Milliseconds of each run, sorted; the warm-up runs are not counted."""
    for _ in range(warmup):
        call()
    times = []
    for _ in range(runs):
        start = time.perf_counter_ns()
        call()
        times.append((time.perf_counter_ns() - start) / 1e6)
    return sorted(times)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("target", help="package.module:function")
    parser.add_argument("--input", type=Path, help="JSON file passed as the only argument")
    parser.add_argument("--runs", type=int, default=1000)
    parser.add_argument("--warmup", type=int, default=50)
    parser.add_argument("--budget-ms", type=float, default=50.0)
    args = parser.parse_args()

    function = load(args.target)
    values = [json.loads(args.input.read_text(encoding="utf-8"))] if args.input else []
    times = measure(lambda: function(*values), args.runs, args.warmup)
    result = {
        "target": args.target,
        "runs": len(times),
        "p50_ms": round(percentile(times, 0.50), 4),
        "p95_ms": round(percentile(times, 0.95), 4),
        "p99_ms": round(percentile(times, 0.99), 4),
        "max_ms": round(times[-1], 4),
        "budget_ms": args.budget_ms,
        "python": platform.python_version(),
        "machine": platform.machine(),
    }
    print(json.dumps(result, indent=2))
    return 0 if result["p95_ms"] <= args.budget_ms else 1


if __name__ == "__main__":
    sys.exit(main())
