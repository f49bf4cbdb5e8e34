#!/usr/bin/env python3
"""Run a module under cProfile; keep the raw profile and a readable top list.

    python3 performance/profiling/cpu_profiling/profile_cpu.py my_package.train --epochs 1

Everything after the module's name is passed on to it.
"""
import cProfile
import pstats
import runpy
import sys
from datetime import UTC, datetime
from pathlib import Path

REPORTS = Path(__file__).resolve().parents[1] / "reports"


def main() -> int:
    if len(sys.argv) < 2:
        print("usage: profile_cpu.py MODULE [ARGUMENT ...]", file=sys.stderr)
        return 2
    module, sys.argv = sys.argv[1], sys.argv[1:]
    sys.path.insert(0, str(Path.cwd()))
    profiler, code = cProfile.Profile(), 0
    try:
        profiler.runcall(runpy.run_module, module, run_name="__main__", alter_sys=True)
    except SystemExit as end:  # a program that ends itself is still worth its profile
        code = end.code if isinstance(end.code, int) else int(end.code is not None)

    REPORTS.mkdir(parents=True, exist_ok=True)
    stamp = datetime.now(UTC).strftime("%Y%m%dT%H%M%SZ")
    base = REPORTS / f"cpu-{module}-{stamp}"
    profiler.dump_stats(f"{base}.prof")
    with open(f"{base}.txt", "w", encoding="utf-8") as out:
        stats = pstats.Stats(profiler, stream=out).strip_dirs()
        stats.sort_stats(pstats.SortKey.CUMULATIVE).print_stats(25)
        stats.sort_stats(pstats.SortKey.TIME).print_stats(25)
    print(f"wrote {base}.prof and {base}.txt", file=sys.stderr)
    return code


if __name__ == "__main__":
    sys.exit(main())
