"""One set of promises for every ModelStore: the real one, and the stand-in of the unit tests."""

from __future__ import annotations

import tempfile
import unittest
from collections.abc import Callable
from pathlib import Path
from typing import Any

from {{ core_package }}.adapters.json_model_store import JsonModelStore
from {{ core_package }}.domain.model import fit
from {{ core_package }}.ports.storage import ModelNotFound, ModelStore
from tests.fixtures.fakes import MemoryModelStore, trips_by_rule


class Promises:
    """Inherited by one test class for each implementation; not a test by itself."""

    store: ModelStore
    assertEqual: Callable[..., None]
    assertRaises: Callable[..., Any]

    def test_an_empty_store_says_so(self) -> None:
        with self.assertRaises(ModelNotFound):
            self.store.load()

    def test_a_model_comes_back_as_it_was(self) -> None:
        model = fit(trips_by_rule())
        self.store.save(model)
        self.assertEqual(self.store.load(), model)

    def test_saving_again_replaces(self) -> None:
        self.store.save(fit(trips_by_rule(40)))
        newer = fit(trips_by_rule(60))
        self.store.save(newer)
        self.assertEqual(self.store.load(), newer)


class JsonModelStoreTest(Promises, unittest.TestCase):
    def setUp(self) -> None:
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.path = Path(folder.name) / "model.json"
        self.store = JsonModelStore(self.path)

    def test_a_damaged_file_is_an_error_and_not_a_crash(self) -> None:
        for content in ("", "[]", "{}", '{"weights": {"constant": null}, "trained_until": "x"}'):
            with self.subTest(content=content), self.assertRaises(ValueError):
                self.path.write_text(content, encoding="utf-8")
                self.store.load()


class MemoryModelStoreTest(Promises, unittest.TestCase):
    def setUp(self) -> None:
        self.store = MemoryModelStore()


if __name__ == "__main__":
    unittest.main()
