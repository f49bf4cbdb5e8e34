"""The use cases on in-memory stand-ins: no file is touched."""

from __future__ import annotations

import unittest

from {{ core_package }}.application.evaluation import EvaluateModel
from {{ core_package }}.application.inference import PredictDuration
from {{ core_package }}.application.training import TrainModel
from {{ core_package }}.domain.trip import TripRequest
from {{ core_package }}.ports.storage import ModelNotFound
from tests.fixtures.fakes import MONDAY, ListTripSource, MemoryModelStore, trips_by_rule


class UseCaseTest(unittest.TestCase):
    def setUp(self) -> None:
        self.source = ListTripSource(trips_by_rule())
        self.store = MemoryModelStore()

    def train(self) -> None:
        self.report = TrainModel(self.source, self.store, holdout_share=0.25).run()

    def test_training_stores_the_model_that_it_reports(self) -> None:
        self.train()
        self.assertEqual(self.store.load(), self.report.model)
        self.assertEqual(self.report.trained_on + self.report.held_out, len(self.source.trips))

    def test_evaluation_uses_exactly_the_trips_held_out(self) -> None:
        self.train()
        report = EvaluateModel(self.source, self.store).run()
        self.assertEqual(report.trips, self.report.held_out)
        self.assertAlmostEqual(report.mae, 0.0, places=6)
        self.assertTrue(report.beats_baseline)

    def test_evaluation_without_unseen_trips_is_refused(self) -> None:
        self.train()
        known = [trip for trip in self.source.trips
                 if trip.request.pickup_at <= self.report.model.trained_until]
        with self.assertRaisesRegex(ValueError, "before and after"):
            EvaluateModel(ListTripSource(known), self.store).run()

    def test_a_prediction_names_the_model_behind_it(self) -> None:
        self.train()
        answer = PredictDuration(self.store).run(TripRequest(MONDAY, 10.0))
        self.assertAlmostEqual(answer.minutes, 23.0, places=6)
        self.assertEqual(answer.model_version, self.report.model.version)

    def test_no_prediction_without_a_model(self) -> None:
        with self.assertRaises(ModelNotFound):
            PredictDuration(self.store)


if __name__ == "__main__":
    unittest.main()
