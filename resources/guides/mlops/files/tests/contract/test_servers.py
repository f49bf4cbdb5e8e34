"""One contract, every server: each must take and refuse the same requests.

Which of them are there depends on the project: the core's API (needs the extra `api`),
mlops/serving/real_time, and the stand-in of api_contracts/testing.
"""

from __future__ import annotations

import importlib.util
import json
import os
import tempfile
import threading
import time
import unittest
import urllib.error
import urllib.request
from collections.abc import Callable
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any
from unittest import mock

from {{ core_package }}.adapters.json_model_store import JsonModelStore
from {{ core_package }}.domain.model import fit
from tests.fixtures.fakes import trips_by_rule

ROOT = Path(__file__).resolve().parents[2]
REAL_TIME = ROOT / "mlops" / "serving" / "real_time" / "server.py"
STAND_IN = ROOT / "api_contracts" / "testing" / "mock_servers" / "mock_server.py"
REQUEST_SCHEMA = ROOT / "api_contracts" / "schemas" / "request_schemas" / "prediction_request.json"
API = ("fastapi", "prometheus_client", "uvicorn")

TAKEN = (
    {"distance_km": 4},
    {"distance_km": 200},
    {"distance_km": 0.1, "pickup_at": "2026-03-02T08:30"},
    {"distance_km": 3.5, "pickup_at": "2026-03-02T08:30:59"},
)
REFUSED: tuple[dict[str, Any], ...] = (
    {},
    {"pickup_at": "2026-03-02T08:30"},
    {"distance_km": 0},
    {"distance_km": -1},
    {"distance_km": 201},
    {"distance_km": 10**400},
    {"distance_km": "3"},
    {"distance_km": True},
    {"distance_km": None},
    {"distance_km": [3]},
    {"distance_km": 3, "tip": 1},
    {"distance_km": 3, "pickup_at": ""},
    {"distance_km": 3, "pickup_at": None},
    {"distance_km": 3, "pickup_at": 1772440200},
    {"distance_km": 3, "pickup_at": "8:30"},
    {"distance_km": 3, "pickup_at": "2026-03-02"},
    {"distance_km": 3, "pickup_at": "2026-03-02 08:30"},
    {"distance_km": 3, "pickup_at": "2026-03-02T08:30Z"},
    {"distance_km": 3, "pickup_at": "2026-03-02T08:30+05:00"},
)
NO_SUCH_DAY = {"distance_km": 3, "pickup_at": "2026-02-30T08:30"}  # only a calendar knows that
NO_FEATURES: tuple[Any, ...] = ({}, {"features": []}, {"features": {"distance_km": 3}, "more": 1})
NO_REQUESTS: tuple[Any, ...] = ([], 3, None, *NO_FEATURES)


def module_at(path: Path) -> Any:
    """A program that lies in no package, as a module."""
    spec = importlib.util.spec_from_file_location(path.stem, path)
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def serve(test: type[unittest.TestCase], handler: type[BaseHTTPRequestHandler]) -> int:
    """Starts a server of the standard library until the tests are done; returns its port."""
    quiet = type("Quiet", (handler,), {"log_message": lambda *_: None})
    server = ThreadingHTTPServer(("127.0.0.1", 0), quiet)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    test.addClassCleanup(server.server_close)
    test.addClassCleanup(server.shutdown)
    return server.server_port


class Promises:
    """Subclassed by a test class for each server; not a test by itself."""

    port: int
    assertEqual: Callable[..., None]
    assertIn: Callable[..., None]
    subTest: Callable[..., Any]

    def answer_to(self, body: bytes) -> tuple[int, str, dict[str, Any]]:
        """Status, type and content of what comes back."""
        address = f"http://127.0.0.1:{self.port}/v1/predictions"
        request = urllib.request.Request(address, body, {"Content-Type": "application/json"})
        try:
            with urllib.request.urlopen(request, timeout=10) as answer:
                return answer.status, answer.headers.get_content_type(), json.load(answer)
        except urllib.error.HTTPError as error:
            with error:
                return error.code, error.headers.get_content_type(), json.load(error)

    def check_refusal(self, body: bytes, status: int) -> None:
        """The status, and a problem document that repeats it."""
        code, kind, problem = self.answer_to(body)
        self.assertEqual((code, kind), (status, "application/problem+json"))
        self.assertEqual(problem["status"], status)
        self.assertIn("title", problem)

    def test_what_keeps_the_contract_is_answered(self) -> None:
        for features in TAKEN:
            with self.subTest(features=features):
                code, kind, answer = self.answer_to(json.dumps({"features": features}).encode())
                self.assertEqual((code, kind), (200, "application/json"), answer)
                self.assertEqual(sorted(answer), ["model_version", "prediction"])

    def test_what_breaks_it_is_refused(self) -> None:
        for features in (*REFUSED, NO_SUCH_DAY):
            with self.subTest(features=features):
                self.check_refusal(json.dumps({"features": features}).encode(), 422)

    def test_what_is_no_request_is_refused(self) -> None:
        for request in NO_REQUESTS:
            with self.subTest(request=request):
                self.check_refusal(json.dumps(request).encode(), 422)

    def test_what_is_no_json_cannot_be_read(self) -> None:
        for body in (b"{", b"distance_km=3"):
            with self.subTest(body=body):
                self.check_refusal(body, 400)


@unittest.skipUnless(all(map(importlib.util.find_spec, API)), "the extra api is not installed")
class ApiTest(Promises, unittest.TestCase):
    """The core's own API, {{ core_package }}/interfaces/api."""

    @classmethod
    def setUpClass(cls) -> None:
        import uvicorn

        folder = tempfile.TemporaryDirectory()
        cls.addClassCleanup(folder.cleanup)
        model = Path(folder.name) / "model.json"
        JsonModelStore(model).save(fit(trips_by_rule()))
        cls.enterClassContext(mock.patch.dict(os.environ, {"MODEL_FILE": str(model), "PREDICTION_LOG": ""}))
        from {{ core_package }}.interfaces.api.app import app

        server = uvicorn.Server(uvicorn.Config(app, port=0, log_level="error"))
        thread = threading.Thread(target=server.run, daemon=True)
        thread.start()
        cls.addClassCleanup(thread.join)
        cls.addClassCleanup(setattr, server, "should_exit", True)
        while not server.started and thread.is_alive():
            time.sleep(0.01)
        cls.port = server.servers[0].sockets[0].getsockname()[1]


@unittest.skipUnless(REAL_TIME.is_file(), "there is no mlops/serving/real_time")
class RealTimeTest(Promises, unittest.TestCase):
    """The server of mlops/serving/real_time, with the baseline in place of a model."""

    @classmethod
    def setUpClass(cls) -> None:
        with mock.patch.dict(os.environ, {"PREDICTOR": ""}):
            from mlops.serving.real_time import server
        cls.port = serve(cls, server.Handler)


@unittest.skipUnless(STAND_IN.is_file(), "there is no api_contracts/testing")
class StandInTest(Promises, unittest.TestCase):
    """The server that callers try their programs against."""

    @classmethod
    def setUpClass(cls) -> None:
        cls.port = serve(cls, module_at(STAND_IN).Handler)


@unittest.skipUnless(REQUEST_SCHEMA.is_file(), "there is no api_contracts/schemas")
@unittest.skipUnless(importlib.util.find_spec("jsonschema"), "jsonschema is not installed")
class SchemaTest(unittest.TestCase):
    """The contract itself, judged by the same requests."""

    def test_the_schema_agrees(self) -> None:
        from jsonschema import Draft202012Validator

        schema = Draft202012Validator(json.loads(REQUEST_SCHEMA.read_text(encoding="utf-8")))
        for features in (*TAKEN, NO_SUCH_DAY):
            with self.subTest(features=features):
                schema.validate({"features": features})
        for request in (*({"features": features} for features in REFUSED), *NO_REQUESTS):
            with self.subTest(request=request):
                self.assertFalse(schema.is_valid(request))


if __name__ == "__main__":
    unittest.main()
