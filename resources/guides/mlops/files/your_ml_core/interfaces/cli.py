"""The command line: train, evaluate, predict, and the thread that ties them together."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from {{ core_package }}.domain.trip import TripRequest, wall_clock
from {{ core_package }}.infrastructure import container
from {{ core_package }}.infrastructure.settings import Settings
from {{ core_package }}.interfaces import thread
from {{ core_package }}.ports.storage import ModelNotFound


def build_parser() -> argparse.ArgumentParser:
    """The verbs and their options."""
    parser = argparse.ArgumentParser(prog="{{ core_package }}", description="Taxi trip durations.")
    files = argparse.ArgumentParser(add_help=False)
    files.add_argument("--trips", type=Path, help="CSV file with trips that have ended")
    files.add_argument("--model", type=Path, help="JSON file of the model")
    verbs = parser.add_subparsers(dest="verb", required=True)
    verbs.add_parser("train", parents=[files], help="fit a model and store it")
    evaluate = verbs.add_parser("evaluate", parents=[files], help="judge it on unseen trips")
    evaluate.add_argument("--max-mae", type=float, help="fail (exit code 1) above this error")
    predict = verbs.add_parser("predict", parents=[files], help="answer one request")
    predict.add_argument("--distance-km", type=float, required=True)
    predict.add_argument("--pickup-at", required=True, help="such as 2026-03-02T08:30")
    verbs.add_parser("thread", parents=[files], help="a model's whole life on the sample, in seconds")
    return parser


def run(arguments: argparse.Namespace, settings: Settings) -> int:
    """Calls the use case behind the verb and prints its report."""
    if arguments.verb == "train":
        trained = container.training(settings).run()
        print(f"model {trained.model.version}: trained on {trained.trained_on} trips, "
              f"{trained.held_out} held out, stored in {settings.model_file}")
    elif arguments.verb == "evaluate":
        report = container.evaluation(settings).run()
        print(f"model {report.model_version} on {report.trips} unseen trips: "
              f"MAE {report.mae:.2f} min, RMSE {report.rmse:.2f} min, "
              f"always guessing the mean {report.baseline_mae:.2f} min")
        too_bad = arguments.max_mae is not None and report.mae > arguments.max_mae
        return 1 if too_bad or not report.beats_baseline else 0
    elif arguments.verb == "thread":
        return thread.run(settings)
    else:
        request = TripRequest(wall_clock(arguments.pickup_at), arguments.distance_km)
        prediction = container.inference(settings).run(request)
        print(f"{prediction.minutes:.1f} minutes (model {prediction.model_version})")
    return 0


def main(argv: Sequence[str] | None = None) -> int:
    """0 done, 1 the model is not good enough, 2 the request or the data are at fault."""
    arguments = build_parser().parse_args(argv)
    try:
        settings = Settings.from_environment()
        settings = replace(
            settings,
            trips_file=arguments.trips or settings.trips_file,
            model_file=arguments.model or settings.model_file,
        )
        return run(arguments, settings)
    except (OSError, ValueError, ModelNotFound) as error:
        print(f"error: {error}", file=sys.stderr)
        return 2
