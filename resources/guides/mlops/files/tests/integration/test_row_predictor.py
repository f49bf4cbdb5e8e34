"""The row predictor with a model file on disk, as mlops/serving calls it."""

from __future__ import annotations

import os
import tempfile
import unittest
from pathlib import Path
from unittest import mock

from {{ core_package }}.adapters.json_model_store import JsonModelStore
from {{ core_package }}.domain.model import fit
from {{ core_package }}.interfaces import row_predictor
from tests.fixtures.fakes import trips_by_rule


class RowPredictorTest(unittest.TestCase):
    def setUp(self) -> None:
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        path = Path(folder.name) / "model.json"
        JsonModelStore(path).save(fit(trips_by_rule()))
        patch = mock.patch.dict(os.environ, {"MODEL_FILE": str(path), "PREDICTION_LOG": ""})
        patch.start()
        self.addCleanup(patch.stop)
        row_predictor._inference.cache_clear()
        self.addCleanup(row_predictor._inference.cache_clear)

    def test_text_from_a_csv_row_is_understood(self) -> None:
        answer = row_predictor.predict({"distance_km": "10", "pickup_at": "2026-03-02T00:00"})
        self.assertEqual(answer["prediction"], 23.0)

    def test_a_row_without_pickup_time_starts_now(self) -> None:
        self.assertGreater(row_predictor.predict({"distance_km": 4})["prediction"], 1.0)

    def test_rows_that_cannot_be_answered_are_value_errors(self) -> None:
        for row in ({}, {"distance_km": "far"}, {"distance_km": 4, "pickup_at": "soon"}):
            with self.subTest(row=row), self.assertRaises(ValueError):
                row_predictor.predict(row)


if __name__ == "__main__":
    unittest.main()
