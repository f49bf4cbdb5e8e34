"""The core as a tool: what a client of the Model Context Protocol sends, and what it gets."""

from __future__ import annotations

import os
import tempfile
import unittest
from pathlib import Path
from typing import Any
from unittest import mock

from {{ core_package }}.adapters.json_model_store import JsonModelStore
from {{ core_package }}.application.agents.tools import Tool, Toolbox, ToolRefused
from {{ core_package }}.domain.model import fit
from {{ core_package }}.interfaces.mcp import server
from tests.fixtures.fakes import trips_by_rule


class McpTest(unittest.TestCase):
    def setUp(self) -> None:
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        model = Path(folder.name) / "model.json"
        JsonModelStore(model).save(fit(trips_by_rule()))
        settings = {"MODEL_FILE": str(model), "PREDICTION_LOG": ""}
        with mock.patch.dict(os.environ, settings):
            self.tools = server.toolbox()

    def asked(self, method: str, **params: object) -> dict[str, Any]:
        """The answer to a request that has one."""
        answer = server.answer_to({"method": method, "params": params}, self.tools)
        assert answer is not None
        return answer

    def call(self, name: str, **arguments: object) -> dict[str, Any]:
        """One call of a tool."""
        return self.asked("tools/call", name=name, arguments=arguments)

    def test_the_tool_is_listed_and_answers(self) -> None:
        listed = self.asked("tools/list")["tools"]
        self.assertEqual([tool["name"] for tool in listed], ["predict_trip_duration"])
        answer = self.call("predict_trip_duration", distance_km=10, pickup_at="2026-03-02T00:00")
        self.assertIn('"minutes": 23.0', answer["content"][0]["text"])

    def test_anything_else_is_refused_in_words(self) -> None:
        for name, arguments in (
            ("delete_everything", {}),
            ("predict_trip_duration", {"distance_km": 3}),
            ("predict_trip_duration", {"distance_km": "3", "pickup_at": "2026-03-02T00:00"}),
            ("predict_trip_duration", {"distance_km": -3, "pickup_at": "2026-03-02T00:00"}),
        ):
            with self.subTest(name=name, arguments=arguments):
                self.assertTrue(self.call(name, **arguments)["isError"])
        self.assertIsNone(server.answer_to({"method": "resources/list"}, self.tools))

    def test_what_changes_something_needs_a_person_and_loops_end(self) -> None:
        done = []
        tool = Tool("refund", "Pays back.", {"euros": float}, lambda euros: done.append(euros), True)
        with self.assertRaisesRegex(ToolRefused, "a person said no"):
            Toolbox([tool], approve=lambda *_: False).call("refund", {"euros": 5})
        box = Toolbox([tool], approve=lambda *_: True, most_calls=2)
        box.call("refund", {"euros": 5})
        box.call("refund", {"euros": 6})
        with self.assertRaisesRegex(ToolRefused, "too many"):
            box.call("refund", {"euros": 7})
        self.assertEqual(done, [5, 6])


if __name__ == "__main__":
    unittest.main()
