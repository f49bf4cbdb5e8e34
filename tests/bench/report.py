#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 Espalier authors
# SPDX-License-Identifier: GPL-3.0-or-later

"""Prints the figures of espalier_bench as a table and marks every row that misses what it is to reach.

    espalier_bench --benchmark_out=bench.json --benchmark_out_format=json
    report.py bench.json [more.json …] [--markdown] [--strict]

Only ratios of one run count; milliseconds move with the machine. "growth" is the exponent of time over the number of
nodes, fitted to all sizes of a row: 1.0 is linear. With --strict a miss ends with 1.
"""

import argparse
import json
import math
import sys
from collections import defaultdict

# counter of the goal → (counter that is measured, how it is shown)
GOALS = {
    "reach": ("ratio", "{:.2f} ×"),
    "reach_ms": ("ours_ms", "{:.1f} ms"),
    "reach_bytes": ("bytes_per_node", "{:.0f} B"),
    "reach_mib": ("peak_mib", "{:.0f} MiB"),
    "reach_beside_ms": ("beside_ms", "{:.1f} ms beside"),
    "reach_p99_ms": ("p99_ms", "{:.1f} ms in 99 of 100"),
    "reach_pause_ms": ("pause_ms", "{:.0f} ms at a stretch"),
}
FURTHER = {"find_ms": "find {:.0f} ms", "plan_ms": "plan {:.0f} ms", "layout_bytes": "layout {:.0f} B", "view_bytes": "view {:.0f} B",
           "floor_mib": "floor {:.0f} MiB", "ours_mib": "ours {:.0f} MiB", "worst_ms": "worst {:.1f} ms", "nodes_seen": "{:,.0f} nodes seen near",
           "frames_4": "{:.0f} % within 4 ms", "frames_8": "{:.0f} % within 8", "frames_16": "{:.0f} % within 16", "frames_33": "{:.0f} % within 33"}
LINEAR = 1.15  # a fit over three sizes; caches alone bend it this far


def duration(ms):
    if ms is None:
        return ""
    return f"{ms:,.1f} ms" if ms < 100 else f"{ms:,.0f} ms"


def exponent(points):
    """The slope of log(time) over log(nodes), without sizes so small that starting costs more than working."""
    points = [(math.log(n), math.log(ms)) for n, ms in points if n > 1 and ms > 0.05]
    if len(points) < 2:
        return None
    middle_x = sum(x for x, _ in points) / len(points)
    middle_y = sum(y for _, y in points) / len(points)
    spread = sum((x - middle_x) ** 2 for x, _ in points)
    return sum((x - middle_x) * (y - middle_y) for x, y in points) / spread if spread else None


def size_of(run):
    parts = run["name"].split("/")
    return next((int(part) for part in reversed(parts) if part.isdigit()), 0)


def rows_of(runs):
    """(row's title, runs by size), in the order in which they were measured."""
    families = defaultdict(list)
    for run in runs:
        if run.get("run_type", "iteration") == "iteration":
            families[run["name"].split("/iterations:")[0].rsplit("/", 1)[0]].append(run)
    for family, members in families.items():
        yield next((run["label"] for run in members if run.get("label")), family), members


def verdict(run):
    """(cells, whether every goal is met or None without one)"""
    cells, met = [], None
    for goal, (measured, form) in GOALS.items():
        if goal not in run or measured not in run:
            continue
        reached = run[measured] <= run[goal] * 1.005  # what is shown rounded to the same figure
        met = reached if met is None else met and reached
        if goal != "reach":
            cells.append(form.format(run[measured]))
        cells.append("≤ " + form.format(run[goal]))
    if "find_ms" in run and run["ours_ms"] > run["find_ms"]:
        met = False
    return cells, met


def table(runs):
    lines, misses = [], []
    for title, members in rows_of(runs):
        growth = exponent([(size_of(run), run.get("ours_ms", 0)) for run in members])
        for run in members:
            if run.get("error_occurred"):
                lines.append((title, f"{size_of(run):,}", "", "", "", "", "", "FAILED: " + run.get("error_message", "")))
                misses.append((title, run))
                continue
            cells, met = verdict(run)
            last = run is members[-1]
            bends = last and growth is not None and growth > LINEAR and size_of(run) >= 100_000
            notes = [form.format(run[key]) for key, form in FURTHER.items() if key in run]
            if bends:
                notes.append("grows faster than its input")
            mark = "" if met is None else "ok" if met else "MISSES"
            lines.append((title, f"{size_of(run):,}", duration(run.get("floor_ms")), duration(run.get("ours_ms")),
                          f"{run['ratio']:.2f}" if "ratio" in run else "", ", ".join(cells),
                          f"{growth:.2f}" if last and growth is not None and len(members) > 1 else "", ", ".join([*([mark] if mark else []), *notes])))
            if met is False or bends:
                misses.append((title, run))
    return lines, misses


def show(lines, markdown):
    head = ("row", "nodes", "floor", "ours", "ratio", "reach", "growth", "")
    widths = [max(len(line[i]) for line in [head, *lines]) for i in range(len(head))]
    right = {1, 2, 3, 4, 6}
    cell = lambda i, text: text.rjust(widths[i]) if i in right else text.ljust(widths[i])
    edge = "| " if markdown else ""
    join = " | " if markdown else "  "
    print((edge + join.join(cell(i, text) for i, text in enumerate(head)) + (" |" if markdown else "")).rstrip())
    if markdown:
        print("|" + "|".join("-" * (width + 1) + (":" if i in right else "-") for i, width in enumerate(widths)) + "|")
    before = None
    for line in lines:
        shown = ("" if line[0] == before and not markdown else line[0], *line[1:])
        print((edge + join.join(cell(i, text) for i, text in enumerate(shown)) + (" |" if markdown else "")).rstrip())
        before = line[0]


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("files", nargs="+", help="JSON output of espalier_bench; later files replace rows of earlier ones")
    parser.add_argument("--markdown", action="store_true")
    parser.add_argument("--strict", action="store_true", help="end with 1 when a row misses its goal")
    options = parser.parse_args()
    runs = {}
    for name in options.files:
        with open(name, encoding="utf-8") as file:
            for run in json.load(file)["benchmarks"]:
                runs[run["name"]] = run
    lines, misses = table(runs.values())
    show(lines, options.markdown)
    print(f"\n{len(lines)} figures, {len(misses)} miss what they are to reach")
    return 1 if options.strict and misses else 0


if __name__ == "__main__":
    sys.exit(main())
