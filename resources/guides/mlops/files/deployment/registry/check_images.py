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
VALUES = Path("infrastructure/terraform/environments/prod/prod.tfvars")
NOT_YET_OURS = "registry.example.com/"
DIGEST = re.compile(r"sha256:[0-9a-f]{64}")


def images_of_overlay(text: str) -> list[str]:
    """The images of a kustomization, each as one would pull it."""
    block = re.search(r"^images:\n((?:[ -].*\n?|#.*\n?|\n)*)", text, flags=re.MULTILINE)
    images = []
    for entry in re.split(r"^ *- ", block.group(1) if block else "", flags=re.MULTILINE)[1:]:
        keys = dict(re.findall(r"^ *(\w+): *[\"']?([^\s\"'#]+)", entry, flags=re.MULTILINE))
        name = keys.get("newName", keys["name"])
        tag = keys.get("newTag", "latest")
        images.append(f"{name}@{keys['digest']}" if "digest" in keys else f"{name}:{tag}")
    return images


def images_of_values(text: str) -> list[str]:
    """The image that Terraform's machine runs."""
    return re.findall(r'^image\s*=\s*"([^"]*)"', text, flags=re.MULTILINE)


def is_named_well(image: str) -> bool:
    """By digest; or not ours yet."""
    _, _, digest = image.partition("@")
    return image.startswith(NOT_YET_OURS) if not digest else bool(DIGEST.fullmatch(digest))


def main() -> int:
    refused = []
    for place, images_of in ((OVERLAY, images_of_overlay), (VALUES, images_of_values)):
        if (ROOT / place).is_file():
            images = images_of((ROOT / place).read_text(encoding="utf-8"))
            refused += [(place, image) for image in images if not is_named_well(image)]
    for place, image in refused:
        print(f"{place}: {image} can be moved; name it by digest, as deploy.yml does", file=sys.stderr)
    return 1 if refused else 0


if __name__ == "__main__":
    sys.exit(main())
