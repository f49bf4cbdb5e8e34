"""Production names what it runs by digest: a tag can be moved, by accident or by a thief.

    python3 deployment/registry/check_images.py

A fresh project, whose images are still those of registry.example.com, may show tags: there is
nothing to name yet. The first run of deploy.yml writes the registry and the digest in one change;
from then on a tag of ours is refused.
"""

from __future__ import annotations

import re
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
OVERLAY = Path("environments/production/kubernetes/kustomization.yaml")
TERRAFORM = Path("infrastructure/terraform/environments/prod/prod.tfvars")
CHART = Path("infrastructure/helm/charts/prediction-api/values.yaml")
HELM = Path("infrastructure/helm/values/prod.yaml")
NOT_YET_OURS = "registry.example.com/"
DIGEST = re.compile(r"sha256:[0-9a-f]{64}")


def keys_of(text: str) -> dict[str, str]:
    """The plain `key: value` lines of a piece of YAML."""
    return dict(re.findall(r"^ *(\w+): *[\"']?([^\s\"'#]+)", text, flags=re.MULTILINE))


def image_of(name: str, keys: dict[str, str], tag: str) -> str:
    """As one would pull it: a digest says more than a tag."""
    return f"{name}@{keys['digest']}" if "digest" in keys else f"{name}:{keys.get(tag, 'latest')}"


def images_of_overlay(text: str) -> list[str]:
    """Each image of a kustomization."""
    block = re.search(r"^images:\n((?:[ -].*\n?|#.*\n?|\n)*)", text, flags=re.MULTILINE)
    entries = re.split(r"^ *- ", block.group(1) if block else "", flags=re.MULTILINE)[1:]
    images = [keys_of(entry) for entry in entries]
    return [image_of(keys.get("newName", keys["name"]), keys, "newTag") for keys in images]


def images_of_chart(text: str) -> list[str]:
    """The image that Helm installs, by the chart's defaults and what production sets."""
    keys: dict[str, str] = {}
    for values in ((ROOT / CHART).read_text(encoding="utf-8"), text):
        block = re.search(r"^image:\n((?: .*\n?|#.*\n?|\n)*)", values, flags=re.MULTILINE)
        keys |= keys_of(block.group(1) if block else "")
    return [image_of(keys["repository"], keys, "tag")]


def images_of_terraform(text: str) -> list[str]:
    """The image that Terraform's machine runs."""
    return re.findall(r'^image\s*=\s*"([^"]*)"', text, flags=re.MULTILINE)


def is_named_well(image: str) -> bool:
    """By digest; or not ours yet."""
    _, _, digest = image.partition("@")
    return image.startswith(NOT_YET_OURS) if not digest else bool(DIGEST.fullmatch(digest))


PLACES = {OVERLAY: images_of_overlay, HELM: images_of_chart, TERRAFORM: images_of_terraform}


def main() -> int:
    refused = []
    for place, images_of in PLACES.items():
        if (ROOT / place).is_file():
            images = images_of((ROOT / place).read_text(encoding="utf-8"))
            refused += [(place, image) for image in images if not is_named_well(image)]
    for place, image in refused:
        print(f"{place}: {image} can be moved: name the digest, like deploy.yml", file=sys.stderr)
    return 1 if refused else 0


if __name__ == "__main__":
    sys.exit(main())
