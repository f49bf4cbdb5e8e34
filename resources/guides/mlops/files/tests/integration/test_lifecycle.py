"""Log, truth, registry and aliases on real files: what a model lives through after its training."""

from __future__ import annotations

import tempfile
import unittest
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

from {{ core_package }}.adapters.file_model_registry import FileModelRegistry
from {{ core_package }}.adapters.json_lines_predictions import (
    CsvActualSource,
    JsonLinesPredictionLog,
)
from {{ core_package }}.application.inference import PredictDuration
from {{ core_package }}.application.monitoring.live_quality import JudgeLive
from {{ core_package }}.application.promotion import (
    CHAMPION,
    Comparison,
    DeployChampion,
    PromoteModel,
    RollBack,
)
from {{ core_package }}.domain.model import DurationModel, fit
from {{ core_package }}.domain.trip import Trip
from {{ core_package }}.ports.storage import ModelNotFound
from tests.fixtures.fakes import ListTripSource, MemoryModelStore, trips_by_rule


class LifecycleTest(unittest.TestCase):
    def setUp(self) -> None:
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = Path(folder.name)
        self.registry = FileModelRegistry(self.folder / "registry")
        self.trips = trips_by_rule()
        self.good = fit(self.trips[:60])
        self.bad = replace(self.good, weights=(*self.good.weights[:-1], 40.0))

    def promote(self, model: DurationModel, trips: list[Trip] | None = None) -> Comparison:
        """Registers and compares."""
        version = self.registry.register(model, {"by": "test"})
        return PromoteModel(self.registry, ListTripSource(trips or self.trips)).run(version)

    def test_a_model_is_registered_once_and_comes_back_as_it_was(self) -> None:
        version = self.registry.register(self.good, {"mae": 1.5})
        self.assertEqual(self.registry.register(self.good, {"mae": 9.9}), version)
        self.assertEqual(self.registry.load(version), self.good)
        self.assertEqual(self.registry.notes(version)["mae"], 1.5)

    def test_a_changed_file_is_not_the_model_any_more(self) -> None:
        version = self.registry.register(self.good, {})
        path = self.folder / "registry" / f"{version}.json"
        path.write_text(path.read_text(encoding="utf-8").replace("3.", "4."), encoding="utf-8")
        with self.assertRaisesRegex(ValueError, "not the model that was registered"):
            self.registry.load(version)

    def test_only_a_model_that_is_no_worse_becomes_champion(self) -> None:
        self.assertTrue(self.promote(self.good).accepted)
        refused = self.promote(self.bad)
        self.assertFalse(refused.accepted)
        assert refused.champion_mae is not None
        self.assertGreater(refused.candidate_mae, refused.champion_mae)
        self.assertEqual(self.registry.history(CHAMPION), [self.good.version])

    def test_without_trips_that_neither_has_seen_nothing_is_compared(self) -> None:
        with self.assertRaisesRegex(ValueError, "not seen"):
            self.promote(self.good, self.trips[:60])

    def test_the_champion_is_deployed_and_rolled_back_as_often_as_there_are_earlier_ones(self) -> None:
        store = MemoryModelStore()
        versions = [self.registry.register(model, {}) for model in (self.good, fit(self.trips), self.bad)]
        for version in versions:
            self.registry.point(CHAMPION, version)
        for expected in reversed(versions[:-1]):
            self.assertEqual(RollBack(self.registry).run(), expected)
            self.assertEqual(DeployChampion(self.registry, store).run(), expected)
            self.assertEqual(store.load().version, expected)
        with self.assertRaises(ModelNotFound):
            RollBack(self.registry).run()

    def test_the_truth_is_joined_by_the_id_of_the_request(self) -> None:
        log = JsonLinesPredictionLog(self.folder / "predictions.jsonl")
        service = PredictDuration(MemoryModelStore(self.good), log)
        ids = [service.run(trip.request).request_id for trip in self.trips[60:80]]
        truth = self.folder / "actuals.csv"
        judge = JudgeLive(log, CsvActualSource(truth), ListTripSource(self.trips))
        self.assertIsNone(judge.run(self.good.version, 1.0).mae)
        known = zip(ids[:10], self.trips[60:70], strict=True)
        rows = [f"{name},{trip.duration_minutes + 3}" for name, trip in known]
        truth.write_text("\n".join(["request_id,duration_minutes", *rows, "unknown,5"]) + "\n")
        report = judge.run(self.good.version, 1.0)
        self.assertEqual((report.answered, report.known), (20, 10))
        assert report.mae is not None
        self.assertAlmostEqual(report.mae, 3.0, places=6)
        self.assertTrue(report.is_worse)
        self.assertFalse(report.has_drifted)

    def test_longer_trips_than_those_of_the_training_are_drift(self) -> None:
        log = JsonLinesPredictionLog(self.folder / "predictions.jsonl")
        service = PredictDuration(MemoryModelStore(self.good), log)
        for trip in self.trips[60:80]:
            service.run(replace(trip.request, distance_km=trip.request.distance_km + 6,
                                pickup_at=trip.request.pickup_at + timedelta(days=30)))
        judge = JudgeLive(log, CsvActualSource(self.folder / "none.csv"), ListTripSource(self.trips))
        self.assertTrue(judge.run(self.good.version, 1.0).has_drifted)


if __name__ == "__main__":
    unittest.main()
