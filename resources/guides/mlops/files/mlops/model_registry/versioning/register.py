"""Registers the trained model under its version, with commit, data and error, where it stays forever.

    python3 -m {{ core_package }} train
    python3 -m mlops.model_registry.versioning.register

Good for one team and one disk. With more people, keep these notes and let a registry server
(MLflow, SageMaker, Vertex AI) store them: one adapter more behind the core's port ModelRegistry.
"""

from __future__ import annotations

import hashlib
import subprocess

from {{ core_package }}.adapters.json_model_store import JsonModelStore
from {{ core_package }}.infrastructure import container
from {{ core_package }}.infrastructure.settings import Settings


def git_commit() -> str:
    """The commit that produced the model, or "unknown" outside git."""
    done = subprocess.run(["git", "rev-parse", "HEAD"], capture_output=True, text=True, check=False)
    return done.stdout.strip() or "unknown"


def main() -> int:
    settings = Settings.from_environment()
    report = container.evaluation(settings).run()
    version = container.registry(settings).register(JsonModelStore(settings.model_file).load(), {
        "mae": report.mae,
        "baseline_mae": report.baseline_mae,
        "trips": report.trips,
        "data_sha256": hashlib.sha256(settings.trips_file.read_bytes()).hexdigest(),
        "git_commit": git_commit(),
    })
    print(version)
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
