"""The hexagon as a test: which layer may import which."""

from __future__ import annotations

import ast
import sys
import unittest
from collections.abc import Iterator
from pathlib import Path

import {{ core_package }}

CORE = {{ core_package }}.__name__
ROOT = Path({{ core_package }}.__file__).parent
ALLOWED = {
    "domain": {"domain"},
    "ports": {"domain", "ports"},
    "application": {"domain", "ports", "application"},
    "adapters": {"domain", "ports", "adapters"},
    "infrastructure": {"domain", "ports", "application", "adapters", "infrastructure"},
    "interfaces": {"domain", "ports", "application", "infrastructure", "interfaces"},
}


def imports_of(layer: str) -> Iterator[tuple[Path, str]]:
    """Each file of a layer with each module that it imports, under its full name."""
    for path in sorted((ROOT / layer).rglob("*.py")):
        package = [CORE, *path.relative_to(ROOT).parent.parts]
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Import):
                yield from ((path, alias.name) for alias in node.names)
            elif isinstance(node, ast.ImportFrom):
                above = package[: len(package) - node.level + 1] if node.level else []
                module = ".".join([*above, *filter(None, [node.module])])
                yield from ((path, f"{module}.{alias.name}") for alias in node.names)


class ArchitectureTest(unittest.TestCase):
    def test_every_layer_is_there(self) -> None:
        for layer in ALLOWED:
            self.assertTrue((ROOT / layer / "__init__.py").is_file(), layer)

    def test_the_domain_imports_only_itself_and_the_standard_library(self) -> None:
        for path, name in imports_of("domain"):
            with self.subTest(file=path.name, imports=name):
                outside = not name.startswith(f"{CORE}.domain.")
                known = name.split(".")[0] in sys.stdlib_module_names
                self.assertTrue(known or not outside, f"{path.name} imports {name}")

    def test_no_layer_imports_outward(self) -> None:
        for layer, allowed in ALLOWED.items():
            for path, name in imports_of(layer):
                parts = name.split(".")
                if parts[0] == CORE:
                    with self.subTest(file=f"{layer}/{path.name}", imports=name):
                        self.assertIn(".".join(parts[1:2]), allowed | {"__version__"})


if __name__ == "__main__":
    unittest.main()
