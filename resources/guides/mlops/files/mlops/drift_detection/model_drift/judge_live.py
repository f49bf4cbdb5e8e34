"""Joins what was answered with what really happened, and says how good the champion is today.

    python3 -m mlops.drift_detection.model_drift.judge_live --metrics /var/lib/node_exporter/model.prom

Run it once a day, when yesterday's truth has come in (ACTUALS_FILE). Exit code 1: worse than the
registry promised, or asked for other trips than those it has learned from. The metrics are those
that the alert rules watch and that Grafana draws, once there are any.
"""

from __future__ import annotations

import argparse
import os
from pathlib import Path

from {{ core_package }}.application.monitoring.live_quality import LiveReport
from {{ core_package }}.application.promotion import CHAMPION
from {{ core_package }}.infrastructure import container
from {{ core_package }}.infrastructure.settings import Settings
from {{ core_package }}.ports.storage import ModelNotFound


def metrics_of(report: LiveReport) -> str:
    """In the text format of Prometheus, as node_exporter's textfile collector reads it."""
    label = f'{{model="trip-duration",version="{report.model_version}"}}'
    values = {
        "model_answered_rows": report.answered,
        "model_labeled_rows": report.known,
        "model_expected_error_minutes": report.expected_mae,
        "model_input_drift": report.drift,
    }
    if report.mae is not None:
        values["model_error_minutes"] = report.mae
    return "".join(f"# TYPE {name} gauge\n{name}{label} {value}\n" for name, value in values.items())


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--metrics", type=Path, help="file for Prometheus, written whole or not at all")
    arguments = parser.parse_args()
    settings = Settings.from_environment()
    registry = container.registry(settings)
    versions = registry.history(CHAMPION)
    if not versions:
        raise ModelNotFound("no model has been promoted yet")
    report = container.live_quality(settings).run(versions[-1], float(registry.notes(versions[-1])["mae"]))
    error = "unknown yet" if report.mae is None else f"{report.mae:.2f} min"
    print(f"{report.model_version}: {report.answered} answers, {report.known} with their truth; "
          f"error {error}, promised {report.expected_mae:.2f} min; drift {report.drift:.2f}")
    if arguments.metrics:
        partial = arguments.metrics.with_suffix(".part")
        partial.write_text(metrics_of(report), encoding="utf-8")
        os.replace(partial, arguments.metrics)
    return 1 if report.is_worse or report.has_drifted else 0


if __name__ == "__main__":
    raise SystemExit(main())
