"""The four wheels in a new environment in an empty folder: Blockyard serves from there, without its source tree."""

import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import AbstractContextManager
from dataclasses import dataclass
from pathlib import Path
from zipfile import ZipFile

import httpx
import pytest

from tests.lifecycle.processes import Running, environment, up
from tests.lifecycle.test_up import PERSON
from tests.waiting import ANSWER_SECONDS

pytestmark = pytest.mark.slow

DATA = ("worlds/topics/packs/", "blockyard/environments/audience_facts.toml")
"""Whose files are TOML."""
ROOT = Path(__file__).parents[2]
UV = ROOT / ".tools" / "bin" / "uv"
NAMES = ("blockyard", "blockyard_client", "blockyard_worlds", "blockyard_stripe_sandbox")


@dataclass(frozen=True)
class Installed:
    """A new environment with the wheels of blockyard, its client and worlds, in a folder that has nothing else."""

    folder: Path
    wheels: dict[str, Path]

    @property
    def programs(self) -> Path:
        return self.folder / "venv" / "bin"

    def python(self, *arguments: str) -> str:
        return run(self.programs / "python", *arguments, folder=self.folder)

    def up(self, data: str) -> AbstractContextManager[Running]:
        """`blockyard up` in this folder."""
        return up(self.folder / data, program=[str(self.programs / "blockyard")], cwd=self.folder)

    def install(self, *wheels: Path) -> None:
        """With the versions of uv.lock, and compiled, so that a busy machine starts it in time."""
        target = ("--python", self.programs / "python", "--constraints", self.folder / "versions.txt")
        run(UV, "pip", "install", "--quiet", "--compile-bytecode", *target, *wheels, folder=self.folder)


def run(program: Path, *arguments: str | Path, folder: Path) -> str:
    done = subprocess.run(
        [program, *arguments], cwd=folder, env=environment(), capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


@pytest.fixture(scope="module")
def wheels(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """Each made of its source distribution, which then holds all that it needs. As `make wheel` makes them."""
    folder = tmp_path_factory.mktemp("dist") / "dist"
    run(Path("/usr/bin/make"), "wheel", f"DIST={folder}", f"PYTHON={sys.executable}", folder=ROOT)
    return {wheel.name.split("-")[0]: wheel for wheel in folder.glob("*.whl")}


@pytest.fixture(scope="module")
def installed(wheels: dict[str, Path]) -> Iterator[Installed]:
    # Not in pytest's folder: a second pytest takes the rights of PostgreSQL's account on that away.
    with tempfile.TemporaryDirectory(prefix="blockyard-tests-") as folder:
        installed = Installed(Path(folder), wheels)
        shutil.copyfile(wheels["blockyard"].parent / "versions.txt", installed.folder / "versions.txt")
        run(UV, "venv", "--quiet", "--python", sys.executable, installed.folder / "venv", folder=ROOT)
        installed.install(wheels["blockyard"], wheels["blockyard_client"], wheels["blockyard_worlds"])
        yield installed


def test_each_wheel_holds_its_own_package_and_nothing_else(wheels: dict[str, Path]) -> None:
    assert sorted(wheels) == sorted(NAMES)
    held = {name: ZipFile(wheel).namelist() for name, wheel in wheels.items()}
    for name, package in zip(NAMES, ("blockyard", "blockyard_client", "worlds", "stripe_sandbox"), strict=True):
        about = wheels[name].name.removesuffix("-py3-none-any.whl") + ".dist-info"
        assert {path.split("/")[0] for path in held[name]} == {package, about}
        others = [path for path in held[name] if not path.startswith(DATA)]
        assert not [path for path in others if "/tests/" in path or path.endswith((".toml", ".pyc"))]
    packs = (ROOT / "src").glob("worlds/topics/packs/**/*.toml")
    assert {path.relative_to(ROOT / "src").as_posix() for path in packs} <= set(held["blockyard_worlds"])
    source = ROOT / "src" / "blockyard"
    files = [path.relative_to(source.parent).as_posix() for path in source.rglob("*.sql")]
    versions = [f"blockyard/migrations/versions/{path.name}" for path in ROOT.glob("migrations/versions/*.py")]
    assert files
    assert versions
    assert {*files, *versions} <= set(held["blockyard"])
    made = ("files/assigned.css", "files/dialogs.css", "files/page.css", "files/page.html", "static/page.js")
    walk = {path for path in held["blockyard"] if path.startswith("blockyard/walk/") and not path.endswith(".py")}
    assert walk == {f"blockyard/walk/{path}" for path in made}


DEVELOPMENT = ("ruff", "mypy", "pytest", "playwright", "schemathesis", "hypothesis", "import-linter", "uv")
MOST_BYTES = 620 << 20  # 170 of them spaCy, which reads descriptions, and 50 the fonts of cards and what prints them
"""docs/operate/two-nodes.md says what it was."""


def test_a_server_gets_no_development_tool(installed: Installed) -> None:
    programs = {path.name for path in installed.programs.iterdir()}
    listed = {line.partition("==")[0] for line in (installed.folder / "versions.txt").read_text().splitlines()}
    packages = {path.name.partition("-")[0] for path in installed.folder.glob("venv/lib/*/site-packages/*.dist-info")}
    for names in (programs, listed, packages):
        assert not names & {*DEVELOPMENT, *(name.replace("-", "_") for name in DEVELOPMENT)}
    assert "blockyard" in programs & packages
    assert "Usage: blockyard" in run(installed.programs / "blockyard", "--help", folder=installed.folder)
    size = sum(path.stat().st_size for path in installed.folder.rglob("*") if path.is_file() and path.suffix != ".pyc")
    assert size < MOST_BYTES, f"{size >> 20} MiB"


def test_worlds_work_from_there(installed: Installed) -> None:
    told = installed.python("-m", "worlds", "Two labs around a red rover", "--out", "made")
    assert told.splitlines()[0].startswith("World: 6 things of ")
    made = installed.folder / "made"
    assert sorted(path.name for path in made.iterdir()) == ["picture.png", "picture.svg", "place.rbxlx", "project"]


def test_blockyard_serves_from_there_without_the_sandbox(installed: Installed) -> None:
    where = installed.python("-c", "import blockyard, worlds; print(blockyard.__file__); print(worlds.__file__)")
    assert all(Path(path).is_relative_to(installed.folder / "venv") for path in where.splitlines()), where
    with installed.up("data") as running:
        assert running.ready["stripe_sandbox"] is None
        assert httpx.get(f"{running.url}/health/ready", timeout=ANSWER_SECONDS).status_code == 200
        signed_up = httpx.post(f"{running.url}/api/v1/auth/register", json=PERSON, timeout=ANSWER_SECONDS)
        assert signed_up.status_code == 201, signed_up.text
        assert running.stop() == 0
        assert running.process.stderr is not None
        told = running.process.stderr.read()
    assert "billing is off" in told
    assert "pip install 'blockyard[sandbox]'" in told


def test_the_extra_brings_the_sandbox(installed: Installed) -> None:
    installed.install(installed.wheels["blockyard_stripe_sandbox"])
    with installed.up("data-with-sandbox") as running:
        assert httpx.get(f"{running.ready['stripe_sandbox']}/sandbox/state", timeout=ANSWER_SECONDS).status_code == 200
        assert running.stop() == 0
        assert running.process.stderr is not None
        assert running.process.stderr.read() == ""
