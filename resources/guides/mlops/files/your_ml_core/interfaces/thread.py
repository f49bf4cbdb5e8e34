"""A model's whole life on the sample data, in a second: python3 -m {{ core_package }} thread

Train, deploy, log every answer, join the truth a day later, notice that the world has changed,
retrain, promote, deploy, and roll back what should never have gone out. Every step calls the same
use cases as the real commands; only the days pass quickly, and everything is written into a
folder of its own, which is thrown away.
"""

from __future__ import annotations

import csv
import tempfile
from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

from {{ core_package }}.application.monitoring.live_quality import LiveReport
from {{ core_package }}.domain.model import DurationModel, fit
from {{ core_package }}.domain.trip import Trip, TripRequest
from {{ core_package }}.infrastructure import container
from {{ core_package }}.infrastructure.settings import Settings

DETOUR_KM = 4.0  # what the closed bridge adds to each trip
SLOWER = 1.3


class World:
    """The trips of the sample, one after the other, and what becomes of them when a bridge closes."""

    def __init__(self, trips: Sequence[Trip]) -> None:
        self._trips = sorted(trips, key=lambda trip: trip.request.pickup_at)
        self._next = 0
        self.is_bridge_closed = False

    def days(self, count: int) -> list[Trip]:
        """The next trips; the sample begins anew, weeks later, when it is used up."""
        taken = []
        for _ in range(count):
            weeks, index = divmod(self._next, len(self._trips))
            taken.append(self._happens(self._trips[index], timedelta(weeks=6 * weeks)))
            self._next += 1
        return taken

    def _happens(self, trip: Trip, later: timedelta) -> Trip:
        moved = TripRequest(trip.request.pickup_at + later, trip.request.distance_km)
        if not self.is_bridge_closed:
            return replace(trip, request=moved)
        detour = replace(moved, distance_km=moved.distance_km + DETOUR_KM)
        return Trip(detour, trip.duration_minutes * SLOWER + 2 * DETOUR_KM)


class Story:
    """What a team does over some weeks, on the files of one folder."""

    def __init__(self, settings: Settings, world: World) -> None:
        self.settings, self.world = settings, world
        self.expected = 0.0

    def write_trips(self, trips: Sequence[Trip]) -> None:
        """What the training and the comparison read."""
        with self.settings.trips_file.open("w", newline="", encoding="utf-8") as file:
            rows = csv.writer(file)
            rows.writerow(("pickup_at", "distance_km", "duration_minutes"))
            for trip in trips:
                request = trip.request
                rows.writerow((request.pickup_at.isoformat(), request.distance_km, trip.duration_minutes))

    def serve(self, trips: Sequence[Trip]) -> str:
        """A service starts, answers and logs; the day after, the truth comes in."""
        service = container.inference(self.settings)
        answers = [(service.run(trip.request), trip) for trip in trips]
        is_new = not self.settings.actuals_file.exists()
        with self.settings.actuals_file.open("a", newline="", encoding="utf-8") as file:
            rows = csv.writer(file)
            if is_new:
                rows.writerow(("request_id", "duration_minutes"))
            rows.writerows((answer.request_id, trip.duration_minutes) for answer, trip in answers)
        return answers[-1][0].model_version

    def judge(self, version: str) -> LiveReport:
        """Drift and error of the answers that this version has given."""
        return container.live_quality(self.settings).run(version, self.expected)

    def release(self, model: DurationModel) -> str:
        """Registers, compares, moves the alias and deploys; returns what is in use then."""
        registry = container.registry(self.settings)
        result = container.promotion(self.settings).run(registry.register(model, {"by": "thread"}))
        self.expected = result.candidate_mae
        before = "no champion yet" if result.champion is None else (
            f"champion {result.champion}: {result.champion_mae:.1f} min")
        print(f"   {result.candidate}: {result.candidate_mae:.1f} min on {result.trips} unseen trips "
              f"({before}) -> {'promoted' if result.accepted else 'refused'}")
        return container.deployment(self.settings).run()


def told(report: LiveReport) -> str:
    """A line for the person who watches."""
    return (f"   {report.answered} answers, {report.known} with their truth: error {report.mae:.1f} min, "
            f"promised {report.expected_mae:.1f}; drift {report.drift:.2f}")


def run(settings: Settings) -> int:
    """0 when everything went as a team would want it."""
    trips = container.trips(settings).load()
    with tempfile.TemporaryDirectory(prefix="thread-") as name:
        folder = Path(name)
        return tell(Story(replace(
            settings,
            trips_file=folder / "trips.csv",
            model_file=folder / "deployed.json",
            registry=folder / "registry",
            prediction_log=folder / "predictions.jsonl",
            actuals_file=folder / "actuals.csv",
        ), World(trips)))


def tell(story: Story) -> int:
    """The story itself; each step hands its result to the next."""
    world = story.world
    print("1. Train on the past, keep the model, put it into use")
    past, recent = world.days(60), world.days(20)
    story.write_trips(past + recent)
    first = story.release(fit(past))

    print("2. It answers, every answer is logged, a day later the truth is joined")
    story.write_trips(past)
    calm = story.judge(story.serve(world.days(40)))
    print(told(calm))

    print("3. A bridge closes: longer ways, slower streets, and nobody tells the model")
    world.is_bridge_closed = True
    detours = world.days(60)
    story.serve(detours)
    alarm = story.judge(first)
    print(told(alarm))
    print(f"   alarm: {'inputs have drifted' if alarm.has_drifted else 'no drift'}, "
          f"{'answers are worse than promised' if alarm.is_worse else 'answers as promised'}")

    print("4. Train again on what is true now; it goes out only if it beats the champion")
    story.write_trips(detours + world.days(20))
    second = story.release(fit(detours))
    story.write_trips(detours)
    better = story.judge(story.serve(world.days(40)))
    print(told(better))

    print("5. Somebody promotes a model by hand, without a comparison: its feed gave hours, not minutes")
    registry = container.registry(story.settings)
    hours = [replace(trip, duration_minutes=trip.duration_minutes / 60) for trip in detours]
    registry.point("champion", registry.register(fit(hours), {"by": "hand"}))
    wrong = container.deployment(story.settings).run()
    bad = story.judge(story.serve(world.days(20)))
    print(told(bad))

    print("6. Roll back: the alias names the earlier version, the service loads it again")
    container.rollback(story.settings).run()
    back = container.deployment(story.settings).run()
    answered = story.serve(world.days(5))
    print(f"   {wrong} -> {back}; the next answer comes from {answered}")

    went_well = (
        not calm.is_worse and not calm.has_drifted and alarm.is_worse and alarm.has_drifted
        and second != first and not better.is_worse and bad.is_worse and back == second == answered
    )
    print("Everything happened as it should." if went_well else "Something went differently: look above.")
    return 0 if went_well else 1
