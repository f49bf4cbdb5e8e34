"""How a model trained on the sample has to behave, whatever its weights are."""

from __future__ import annotations

import unittest
from datetime import datetime
from pathlib import Path

from {{ core_package }}.adapters.csv_trip_source import CsvTripSource
from {{ core_package }}.application.evaluation import EvaluateModel
from {{ core_package }}.application.experiments.rolling_evaluation import RollingEvaluation
from {{ core_package }}.application.training import TrainModel
from {{ core_package }}.domain.model import DurationModel, fit
from {{ core_package }}.domain.trip import TripRequest
from tests.fixtures.fakes import MemoryModelStore

SAMPLE = Path(__file__).resolve().parents[2] / "data" / "raw" / "trips_sample.csv"
QUIET = datetime(2026, 3, 3, 11, 0)
RUSH = datetime(2026, 3, 3, 8, 0)


class BehaviorTest(unittest.TestCase):
    source: CsvTripSource
    store: MemoryModelStore
    model: DurationModel

    @classmethod
    def setUpClass(cls) -> None:
        cls.source = CsvTripSource(SAMPLE)
        cls.store = MemoryModelStore()
        cls.model = TrainModel(cls.source, cls.store, holdout_share=0.25).run().model

    def test_a_longer_trip_takes_longer(self) -> None:
        minutes = [self.model.predict(TripRequest(QUIET, km)) for km in (1, 2, 5, 10, 20)]
        self.assertEqual(minutes, sorted(set(minutes)))

    def test_the_rush_hour_is_never_faster(self) -> None:
        for km in (1, 5, 10, 20):
            with self.subTest(km=km):
                rush = self.model.predict(TripRequest(RUSH, km))
                self.assertGreater(rush, self.model.predict(TripRequest(QUIET, km)))

    def test_minutes_within_the_same_hour_make_no_difference(self) -> None:
        later = QUIET.replace(minute=40)
        self.assertEqual(
            self.model.predict(TripRequest(QUIET, 5)), self.model.predict(TripRequest(later, 5))
        )

    def test_the_error_is_at_most_half_of_the_baseline(self) -> None:
        report = EvaluateModel(self.source, self.store).run()
        self.assertLess(report.mae, 0.5 * report.baseline_mae)

    def test_no_single_period_spoils_the_picture(self) -> None:
        errors = RollingEvaluation(self.source, periods=4).run(fit)
        self.assertLess(max(errors), 2.5 * min(errors), errors)


if __name__ == "__main__":
    unittest.main()
