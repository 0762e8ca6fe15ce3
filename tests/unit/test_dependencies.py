"""Each distribution declares what it imports: else it works only as long as another one happens to bring that."""

import ast
import re
import sys
import tomllib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from importlib.metadata import packages_distributions
from pathlib import Path
from typing import Final

import pytest

ROOT: Final = Path(__file__).parents[2]
OURS: Final = {
    "blockyard": "blockyard",
    "blockyard_client": "blockyard-client",
    "stripe_sandbox": "blockyard-stripe-sandbox",
    "worlds": "blockyard-worlds",
}
"""Packages and their distributions."""
DISTRIBUTIONS: Final = (
    ("pyproject.toml", ("src/blockyard", "migrations")),
    ("src/blockyard_client/pyproject.toml", ("src/blockyard_client",)),
    ("src/stripe_sandbox/pyproject.toml", ("src/stripe_sandbox",)),
    ("src/worlds/pyproject.toml", ("src/worlds",)),
)
"""Where each says what it needs, and what its wheel holds, less the tests."""
BROUGHT_BY: Final = {"psycopg_pool": ["psycopg"], "pydantic_core": ["pydantic"]}
"""By their extra, pool, and in the one version that fits."""
FOR_DEVELOPMENT: Final = ROOT / "migrations" / "expand.py"
"""The wheel holds it, and no server runs it."""
NAME: Final = re.compile(r"[A-Za-z0-9._-]+")


def declared_in(project: Mapping[str, object]) -> set[str]:
    """Names of distributions, its own and those of its extras among them."""
    dependencies, extras = project.get("dependencies", []), project.get("optional-dependencies", {})
    assert isinstance(dependencies, list)
    assert isinstance(extras, dict)
    told = [str(project["name"]), *dependencies, *(one for extra in extras.values() for one in extra)]
    return {normal(found[0]) for one in told if (found := NAME.match(one))}


def normal(name: str) -> str:
    return re.sub(r"[._-]+", "-", name).lower()


def imported_by(path: Path) -> Iterator[tuple[str, int]]:
    """Packages, by their first name, and the line."""
    for node in ast.walk(ast.parse(path.read_text())):
        if isinstance(node, ast.Import):
            yield from ((alias.name.partition(".")[0], node.lineno) for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            yield node.module.partition(".")[0], node.lineno


def undeclared(
    paths: Iterable[Path], declared: set[str], brought_by: Mapping[str, Sequence[str]], own: frozenset[str]
) -> Iterator[str]:
    """A namespace, such as opentelemetry, is brought by several: one of them is enough."""
    for path in paths:
        for package, line in imported_by(path):
            if package in sys.stdlib_module_names or package in own:
                continue
            if not declared & {normal(one) for one in brought_by.get(package, ())}:
                yield f"{path}:{line} imports {package}: add its distribution to the dependencies"


@pytest.mark.parametrize(("project", "folders"), DISTRIBUTIONS)
def test_what_is_imported_is_declared(project: str, folders: tuple[str, ...]) -> None:
    declared = declared_in(tomllib.loads((ROOT / project).read_text())["project"])
    found = (path for folder in folders for path in sorted((ROOT / folder).rglob("*.py")))
    paths = [path for path in found if "tests" not in path.relative_to(ROOT).parts and path != FOR_DEVELOPMENT]
    assert len(paths) > 30, "it found its files"
    ours = {package: [name] for package, name in OURS.items()}
    brought_by = {**packages_distributions(), **ours, **BROUGHT_BY}
    assert list(undeclared(paths, declared, brought_by, frozenset({"migrations"}))) == []


def test_what_is_not_declared_is_found(tmp_path: Path) -> None:
    path = tmp_path / "one.py"
    path.write_text(
        "import os\nimport brought.deep\nfrom spoken.of import it\nfrom . import sibling\ndef f():\n    import far\n"
    )
    brought_by = {"brought": ["Brought_It"], "spoken": ["other", "spoken.of"]}
    assert list(undeclared([path], {"brought-it", "spoken-of"}, brought_by, frozenset())) == [
        f"{path}:6 imports far: add its distribution to the dependencies"
    ]
    assert len(list(undeclared([path], {"brought-it"}, brought_by, frozenset({"far"})))) == 1
