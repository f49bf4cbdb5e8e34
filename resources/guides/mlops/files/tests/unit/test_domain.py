"""The rules of the domain, each with numbers that can be checked by hand."""

from __future__ import annotations

import unittest
from datetime import datetime

from {{ core_package }}.domain.features import FEATURE_NAMES, features_of
from {{ core_package }}.domain.metrics import mean_absolute_error, root_mean_squared_error
from {{ core_package }}.domain.model import DurationModel, fit, least_squares
from {{ core_package }}.domain.trip import Trip, TripRequest, split_by_time, wall_clock
from tests.fixtures.fakes import MONDAY, TRUE_WEIGHTS, trips_by_rule


class TripTest(unittest.TestCase):
    def test_impossible_trips_are_refused(self) -> None:
        for distance in (0.0, -1.0, 5000.0, float("nan")):
            with self.subTest(distance=distance), self.assertRaises(ValueError):
                TripRequest(MONDAY, distance)
        with self.assertRaises(ValueError):
            Trip(TripRequest(MONDAY, 3.0), duration_minutes=0.0)

    def test_the_clock_is_kept_as_written(self) -> None:
        self.assertEqual(wall_clock("2026-03-02T08:30:00+05:00"), datetime(2026, 3, 2, 8, 30))

    def test_the_split_never_trains_on_the_future(self) -> None:
        earlier, later = split_by_time(trips_by_rule(40)[::-1], 0.25)
        self.assertEqual((len(earlier), len(later)), (30, 10))
        self.assertLess(
            max(trip.request.pickup_at for trip in earlier),
            min(trip.request.pickup_at for trip in later),
        )


class FeaturesTest(unittest.TestCase):
    def test_rush_hour_counts_on_working_days_only(self) -> None:
        monday = features_of(TripRequest(datetime(2026, 3, 2, 8, 0), 4.0))
        sunday = features_of(TripRequest(datetime(2026, 3, 1, 8, 0), 4.0))
        self.assertEqual(monday, (1.0, 4.0, 1.0, 4.0, 0.0))
        self.assertEqual(sunday, (1.0, 4.0, 0.0, 0.0, 1.0))


class ModelTest(unittest.TestCase):
    def test_least_squares_finds_a_line(self) -> None:
        weights = least_squares([(1, 0), (1, 1), (1, 2)], [1, 3, 5])
        self.assertAlmostEqual(weights[0], 1)
        self.assertAlmostEqual(weights[1], 2)

    def test_a_fit_finds_the_rule_behind_the_trips(self) -> None:
        for found, true in zip(fit(trips_by_rule()).weights, TRUE_WEIGHTS, strict=True):
            self.assertAlmostEqual(found, true, places=6)

    def test_trips_that_teach_nothing_are_refused(self) -> None:
        with self.assertRaisesRegex(ValueError, "too few"):
            fit(trips_by_rule(3))
        with self.assertRaisesRegex(ValueError, "more varied"):
            fit(trips_by_rule(1) * 20)

    def test_a_prediction_never_falls_below_one_minute(self) -> None:
        model = DurationModel(FEATURE_NAMES, (-50.0, 0.0, 0.0, 0.0, 0.0), MONDAY)
        self.assertEqual(model.predict(TripRequest(MONDAY, 1.0)), 1.0)

    def test_a_model_of_other_features_is_refused(self) -> None:
        with self.assertRaisesRegex(ValueError, "train it again"):
            DurationModel(("constant",), (1.0,), MONDAY)


class MetricsTest(unittest.TestCase):
    def test_errors_by_hand(self) -> None:
        self.assertAlmostEqual(mean_absolute_error([10, 20], [13, 19]), 2.0)
        self.assertAlmostEqual(root_mean_squared_error([10, 20], [13, 19]), 5.0**0.5)

    def test_no_trips_no_metric(self) -> None:
        with self.assertRaises(ValueError):
            mean_absolute_error([], [])


if __name__ == "__main__":
    unittest.main()
