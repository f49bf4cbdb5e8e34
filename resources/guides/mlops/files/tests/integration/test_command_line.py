"""Train, evaluate and predict on real files, through the command line."""

from __future__ import annotations

import contextlib
import io
import json
import os
import tempfile
import unittest
from pathlib import Path
from unittest import mock

from {{ core_package }}.infrastructure.settings import Settings
from {{ core_package }}.interfaces.cli import main

SAMPLE = Path(__file__).resolve().parents[2] / "data" / "raw" / "trips_sample.csv"


class CommandLineTest(unittest.TestCase):
    def setUp(self) -> None:
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = Path(folder.name)
        self.model = self.folder / "models" / "duration_model.json"
        self.log = self.folder / "predictions.jsonl"
        patch = mock.patch.dict(os.environ, {"PREDICTION_LOG": str(self.log)})
        patch.start()
        self.addCleanup(patch.stop)

    def call(self, verb: str, *options: str, trips: Path = SAMPLE) -> tuple[int, str, str]:
        """Exit code, standard output and standard error."""
        out, err = io.StringIO(), io.StringIO()
        files = ["--trips", str(trips), "--model", str(self.model)]
        with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
            code = main([verb, *files, *options])
        return code, out.getvalue(), err.getvalue()

    def test_train_evaluate_predict(self) -> None:
        self.assertEqual(self.call("train")[0], 0)
        self.assertTrue(self.model.is_file())
        code, out, _ = self.call("evaluate", "--max-mae", "3")
        self.assertEqual(code, 0, out)
        code, out, _ = self.call("predict", "--distance-km", "5", "--pickup-at", "2026-03-02T08:30")
        self.assertEqual(code, 0)
        self.assertRegex(out, r"^\d+\.\d minutes \(model \d{8}T\d{4}-[0-9a-f]{8}\)$")

    def test_each_answer_is_remembered_with_its_model(self) -> None:
        self.call("train")
        for distance in ("5", "7"):
            self.call("predict", "--distance-km", distance, "--pickup-at", "2026-03-02T08:30")
        lines = [json.loads(line) for line in self.log.read_text(encoding="utf-8").splitlines()]
        self.assertEqual([line["distance_km"] for line in lines], [5.0, 7.0])
        self.assertEqual(len({line["request_id"] for line in lines}), 2)
        self.assertEqual(len({line["model_version"] for line in lines}), 1)

    def test_the_whole_life_of_a_model_goes_as_it_should(self) -> None:
        code, out, err = self.call("thread")
        self.assertEqual(code, 0, out + err)
        self.assertFalse(self.log.exists(), "the story's answers are no real ones")

    def test_training_twice_gives_the_same_bytes(self) -> None:
        self.call("train")
        first = self.model.read_bytes()
        self.call("train")
        self.assertEqual(self.model.read_bytes(), first)
        self.assertEqual([path.name for path in self.model.parent.iterdir()], [self.model.name])

    def test_an_error_above_the_limit_ends_with_one(self) -> None:
        self.call("train")
        self.assertEqual(self.call("evaluate", "--max-mae", "0.01")[0], 1)

    def test_predicting_before_training_says_what_to_do(self) -> None:
        code, _, err = self.call("predict", "--distance-km", "5", "--pickup-at", "2026-03-02T08:30")
        self.assertEqual(code, 2)
        self.assertIn("train a model first", err)

    def test_a_bad_row_is_named_by_its_line(self) -> None:
        bad = self.folder / "bad.csv"
        bad.write_text("pickup_at,distance_km,duration_minutes\n2026-03-02T08:30,far,12\n",
                       encoding="utf-8")
        code, _, err = self.call("train", trips=bad)
        self.assertEqual(code, 2)
        self.assertIn("line 2", err)

    def test_settings_files_go_before_defaults_and_variables_before_files(self) -> None:
        shared, own = self.folder / "shared.toml", self.folder / "own.toml"
        shared.write_text('service.log_level = "DEBUG"\ntraining.holdout_share = 0.5\n',
                          encoding="utf-8")
        own.write_text('service.log_level = "WARNING"\n', encoding="utf-8")
        files = {"SETTINGS_FILES": f"{shared}{os.pathsep}{own}"}
        settings = Settings.from_environment(files)
        self.assertEqual((settings.log_level, settings.holdout_share), ("WARNING", 0.5))
        settings = Settings.from_environment({**files, "LOG_LEVEL": "ERROR", "HOLDOUT_SHARE": "0.1"})
        self.assertEqual((settings.log_level, settings.holdout_share), ("ERROR", 0.1))

    def test_a_misspelled_setting_stops_the_start(self) -> None:
        own = self.folder / "app.toml"
        for text in ('service.log_levle = "INFO"', 'log_level = "INFO"', "service.show_docs = 1"):
            own.write_text(text, encoding="utf-8")
            with mock.patch.dict(os.environ, {"SETTINGS_FILES": str(own)}):
                code, _, err = self.call("train")
            self.assertEqual(code, 2, text)
            self.assertIn(own.name, err)

    def test_every_environment_can_be_read(self) -> None:
        for name in ("local", "development", "staging", "production"):
            Settings.from_environment({"APP_ENV": name})

    def test_a_missing_column_is_named(self) -> None:
        bad = self.folder / "bad.csv"
        bad.write_text("pickup_at,distance_km\n2026-03-02T08:30,4\n", encoding="utf-8")
        self.assertIn("duration_minutes", self.call("train", trips=bad)[2])


if __name__ == "__main__":
    unittest.main()
