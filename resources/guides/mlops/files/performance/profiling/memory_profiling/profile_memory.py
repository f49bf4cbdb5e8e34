#!/usr/bin/env python3
"""Run a module under tracemalloc and print which lines held the memory at its fullest.

    python3 performance/profiling/memory_profiling/profile_memory.py my_package.train --epochs 1

Sees what Python allocates, NumPy included; not what C libraries or a GPU take for themselves.
The run becomes a few times slower.
"""
import runpy
import sys
import threading
import tracemalloc
from pathlib import Path

INTERVAL, TOP = 0.2, 15  # seconds between looks, lines in the report
HIDDEN = (tracemalloc.__file__, __file__, "<frozen *>")


class Watcher(threading.Thread):
    """Looks again and again, and keeps the snapshot of the fullest moment it saw."""

    def __init__(self) -> None:
        super().__init__(daemon=True)
        self.stop = threading.Event()
        self.size = 0
        self.snapshot: tracemalloc.Snapshot | None = None

    def look(self) -> None:
        size, _ = tracemalloc.get_traced_memory()
        if self.snapshot is None or size > 1.05 * self.size:  # a snapshot is slow: not each time
            self.size, self.snapshot = size, tracemalloc.take_snapshot()

    def run(self) -> None:
        while not self.stop.wait(INTERVAL):
            self.look()


def main() -> int:
    if len(sys.argv) < 2:
        print("usage: profile_memory.py MODULE [ARGUMENT ...]", file=sys.stderr)
        return 2
    module, sys.argv = sys.argv[1], sys.argv[1:]
    sys.path.insert(0, str(Path.cwd()))
    code, watcher = 0, Watcher()
    tracemalloc.start()
    watcher.start()
    try:
        kept = runpy.run_module(module, run_name="__main__", alter_sys=True)
        watcher.look()  # while the module's globals, in kept, are still alive
        del kept
    except SystemExit as end:
        watcher.look()
        code = end.code if isinstance(end.code, int) else int(end.code is not None)
    watcher.stop.set()
    watcher.join()

    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    print(f"peak {peak / 2**20:.1f} MiB; held at the fullest look, {watcher.size / 2**20:.1f} MiB:",
          file=sys.stderr)
    if watcher.snapshot:
        seen = watcher.snapshot.filter_traces([tracemalloc.Filter(False, f) for f in HIDDEN])
        for entry in seen.statistics("lineno")[:TOP]:
            frame = entry.traceback[0]
            print(f"{entry.size / 2**20:9.2f} MiB {entry.count:8d} blocks  "
                  f"{frame.filename}:{frame.lineno}", file=sys.stderr)
    return code


if __name__ == "__main__":
    sys.exit(main())
