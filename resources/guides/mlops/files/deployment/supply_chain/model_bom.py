#!/usr/bin/env python3
"""The list of parts of a registered model (AI SBOM, CycloneDX): data, error, code and libraries.

    python3 deployment/supply_chain/model_bom.py data/models/registry/VERSION.json > model.cdx.json

Made from the manifest that lies beside the model, so it can be made again, and then is the same.
Sign it like the model, with sign_model.sh, and hand out both; a scanner such as Dependency-Track reads it.
"""
import hashlib
import json
import sys
import tomllib
import uuid
from pathlib import Path
from typing import Any

LOCK = Path(__file__).resolve().parents[2] / "uv.lock"


def libraries(lock: Path) -> list[dict[str, str]]:
    """What uv.lock pins; nothing without it, since what is not pinned cannot be told later."""
    if not lock.is_file():
        return []
    packages = tomllib.loads(lock.read_text(encoding="utf-8"))["package"]
    found = []
    for package in packages:
        if "registry" in package.get("source", {}):
            purl = f"pkg:pypi/{package['name']}@{package['version']}"
            found.append({"type": "library", "bom-ref": purl, "purl": purl,
                          "name": package["name"], "version": package["version"]})
    return found


def bill(model: Path, lock: Path = LOCK) -> dict[str, Any]:
    """The document, for a model with its manifest beside it. ValueError: they do not fit each other."""
    digest = hashlib.sha256(model.read_bytes()).hexdigest()
    notes = json.loads(model.with_suffix(".manifest.json").read_text(encoding="utf-8"))
    if notes["sha256"] != digest:
        raise ValueError(f"{model} is not the model that was registered")
    data: dict[str, Any] = {
        "type": "data",
        "bom-ref": "training-data",
        "name": "trips",
        "data": [{"type": "dataset"}],
        "hashes": [{"alg": "SHA-256", "content": notes["data_sha256"]}],
    }
    parts = [data, *libraries(lock)]
    described = {
        "type": "machine-learning-model",
        "bom-ref": "model",
        "name": "trip duration",
        "version": notes["version"],
        "hashes": [{"alg": "SHA-256", "content": digest}],
        "pedigree": {"commits": [{"uid": notes["git_commit"]}]},
        "modelCard": {
            "modelParameters": {"task": "regression", "datasets": [{"ref": "training-data"}]},
            "quantitativeAnalysis": {"performanceMetrics": [
                {"type": "mean absolute error in minutes", "value": str(notes["mae"])},
                {"type": "the same, guessing the mean", "value": str(notes["baseline_mae"])},
            ]},
        },
    }
    return {
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        "serialNumber": f"urn:uuid:{uuid.uuid5(uuid.NAMESPACE_URL, digest)}",
        "version": 1,
        "metadata": {"timestamp": notes["registered_at"], "component": described},
        "components": parts,
        "dependencies": [{"ref": "model", "dependsOn": [part["bom-ref"] for part in parts]}],
    }


def main() -> int:
    if len(sys.argv) != 2:
        print("usage: model_bom.py MODEL.json", file=sys.stderr)
        return 2
    print(json.dumps(bill(Path(sys.argv[1])), indent=2))
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
