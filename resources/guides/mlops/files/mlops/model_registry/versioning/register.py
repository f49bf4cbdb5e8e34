"""Puts a trained model into a file-based registry under the next version number.

    python3 mlops/model_registry/versioning/register.py trip-duration model.json \
        --model-version 20260207T0707-e52d25d3 --data-hash 3f2a... --metric mae=3.1

Good for one team and one disk; with more people, keep the manifest and let a
registry server (MLflow, SageMaker, Vertex AI) store it.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import shutil
import subprocess
from datetime import datetime, timezone
from pathlib import Path


def git_commit() -> str:
    """The commit that produced the model, or "unknown" outside git."""
    done = subprocess.run(["git", "rev-parse", "HEAD"], capture_output=True, text=True, check=False)
    return done.stdout.strip() or "unknown"


def register(root: Path, name: str, artifact: Path, model_version: str, data_hash: str,
             metrics: dict[str, float]) -> Path:
    """Copies the artifact, writes its manifest, returns the new version's folder."""
    model_dir = root / name
    model_dir.mkdir(parents=True, exist_ok=True)
    taken = [int(p.name) for p in model_dir.iterdir() if p.name.isdigit()]
    version = max(taken, default=0) + 1
    target = model_dir / str(version)
    target.mkdir()  # fails if somebody took the number meanwhile: versions are never overwritten
    shutil.copy2(artifact, target / artifact.name)
    manifest = {
        "name": name,
        "version": version,
        "model_version": model_version,
        "artifact": artifact.name,
        "sha256": hashlib.sha256(artifact.read_bytes()).hexdigest(),
        "git_commit": git_commit(),
        "data_hash": data_hash,
        "metrics": metrics,
        "registered_at": datetime.now(timezone.utc).isoformat(timespec="seconds"),
    }
    (target / "manifest.json").write_text(json.dumps(manifest, indent=2) + "\n", encoding="utf-8")
    return target


def parse_metric(text: str) -> tuple[str, float]:
    """Reads one NAME=NUMBER."""
    name, separator, value = text.partition("=")
    if not name or not separator:
        raise argparse.ArgumentTypeError(f"expected NAME=NUMBER, got {text!r}")
    return name, float(value)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("name")
    parser.add_argument("artifact", type=Path)
    parser.add_argument("--model-version", required=True, help="what the model calls itself in its answers")
    parser.add_argument("--data-hash", required=True, help="which training data, e.g. its sha256")
    parser.add_argument("--metric", type=parse_metric, action="append", default=[])
    parser.add_argument("--root", type=Path, default=Path("data/models/registry"))
    args = parser.parse_args()
    print(register(args.root, args.name, args.artifact, args.model_version, args.data_hash,
                   dict(args.metric)))


if __name__ == "__main__":
    main()
