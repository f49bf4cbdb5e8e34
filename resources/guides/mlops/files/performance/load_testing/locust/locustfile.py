"""Virtual users for the prediction API, driven by a scenario file.

    pip install locust
    locust -f performance/load_testing/locust/locustfile.py \
        --headless --host http://localhost:8000

SCENARIO chooses another file, API_TOKEN, if set, is sent as a bearer token.
"""
import json
import logging
import os
import random
from pathlib import Path
from typing import Any

from locust import FastHttpUser, LoadTestShape, between, events, task

DEFAULT = Path(__file__).parents[1] / "scenarios" / "peak_hour.json"
SCENARIO = json.loads(Path(os.environ.get("SCENARIO", DEFAULT)).read_text(encoding="utf-8"))
TOKEN = os.environ.get("API_TOKEN")
HEADERS = {"Authorization": f"Bearer {TOKEN}"} if TOKEN else {}


class PredictionUser(FastHttpUser):
    """Asks for a prediction, thinks for a moment, asks again."""

    wait_time = between(*SCENARIO["think_time_seconds"])

    def ask(self, kind: str, expected: int) -> None:
        """Send one payload of a kind; an unexpected status counts as a failure."""
        payload = random.choice(SCENARIO["payloads"][kind])
        with self.client.post("/v1/predictions", json=payload, headers=HEADERS,
                              name=f"/v1/predictions {kind}", catch_response=True) as response:
            if response.status_code != expected:
                response.failure(f"status {response.status_code} instead of {expected}")
            elif expected == 200 and '"model_version"' not in (response.text or ""):
                response.failure("answer without model_version")
            else:
                response.success()

    @task(SCENARIO["weights"]["valid"])
    def predict(self) -> None:
        """What nearly every caller does."""
        self.ask("valid", 200)

    @task(SCENARIO["weights"]["invalid"])
    def make_a_mistake(self) -> None:
        """Wrong requests are part of real traffic; refusing them must be cheap."""
        self.ask("invalid", 422)


class ScenarioShape(LoadTestShape):
    """Follows the stages of the scenario, then ends the test."""

    def tick(self) -> tuple[int, float] | None:
        elapsed = self.get_run_time()
        for stage in SCENARIO["stages"]:
            if elapsed < stage["seconds"]:
                return stage["users"], stage["spawn_rate"]
            elapsed -= stage["seconds"]
        return None


@events.quitting.add_listener
def judge(environment: Any, **_kwargs: Any) -> None:
    """Make the exit code say whether the limits were kept."""
    total, limits = environment.stats.total, SCENARIO["limits"]
    p95 = total.get_response_time_percentile(0.95) or 0
    failed = (
        total.num_requests == 0
        or total.fail_ratio > limits["failure_ratio"]
        or p95 > limits["p95_ms"]
    )
    logging.info("p95 %s ms, failures %.2f %%", p95, total.fail_ratio * 100)
    environment.process_exit_code = 1 if failed else 0
