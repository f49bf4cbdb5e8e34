"""Are the schemas themselves sound, do their examples fit, and is nonsense refused?

    pip install jsonschema
    python3 api_contracts/testing/contract_tests/test_schemas.py
"""
import json
import unittest
from importlib.util import find_spec
from pathlib import Path
from typing import Any

IS_INSTALLED = find_spec("jsonschema") is not None
if IS_INSTALLED:
    from jsonschema import Draft202012Validator as Validator

SCHEMAS = Path(__file__).resolve().parents[2] / "schemas"


def schema(name: str) -> dict[str, Any]:
    """A schema by its path below schemas/, without the suffix."""
    return json.loads((SCHEMAS / f"{name}.json").read_text(encoding="utf-8"))


@unittest.skipUnless(IS_INSTALLED, "jsonschema is not installed")
class SchemaTest(unittest.TestCase):
    def test_examples_fit_their_schema(self) -> None:
        found = sorted(SCHEMAS.rglob("*.json"))
        self.assertTrue(found)
        for path in found:
            with self.subTest(path.name):
                content = json.loads(path.read_text(encoding="utf-8"))
                Validator.check_schema(content)
                self.assertTrue(content.get("examples"), "a schema needs an example")
                for example in content["examples"]:
                    Validator(content).validate(example)

    def test_bad_requests_are_refused(self) -> None:
        check = Validator(schema("request_schemas/prediction_request"))
        for features in ({}, {"distance_km": 0}, {"distance_km": 201}, {"distance_km": "3"},
                         {"distance_km": 3, "pickup_at": "8:30"}, {"distance_km": 3, "tip": 1}):
            with self.subTest(features):
                self.assertFalse(check.is_valid({"features": features}))

    def test_answers_may_grow(self) -> None:
        check = Validator(schema("response_schemas/prediction_response"))
        grown = {"prediction": 1.0, "model_version": "7", "added_next_year": True}
        self.assertTrue(check.is_valid(grown))


if __name__ == "__main__":
    unittest.main()
