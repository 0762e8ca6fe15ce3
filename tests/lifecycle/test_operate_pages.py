"""The commands of docs/operate are typed, where this machine can: in the order of each page, on a test's database."""

from pathlib import Path
from urllib.parse import urlsplit, urlunsplit

import pytest

from blockyard.base.settings import reveal
from tests.databases import TestDatabase
from tests.lifecycle.processes import BLOCKYARD
from tests.lifecycle.serving import environment_of
from tests.unit.test_operate_pages import ROOT, commands_of
from tests.waiting import run_to_end

PAGES = ("first-hour.md", "two-nodes.md", "upgrade.md", "full.md", "moving-house.md")
ADMIN = "postgresql://postgres@db.internal:5432/postgres"
"""On the pages: an administrator without a password, which is in PGPASSWORD."""
NOT_HERE = {
    "systemctl": "needs systemd as the first process",
    "journalctl": "needs systemd as the first process",
    "set": "reads files of /etc; tests/unit/test_deploy.py reads those that are shipped as a shell does",
    "ln": "changes this machine",
    "useradd": "changes this machine; deploy's units name the user",
    "install": "changes this machine; tests/unit/test_operate_pages.py looks whether what it copies is there",
    "curl": "asks what systemctl started",
    "make": "tests/lifecycle/test_wheels.py does it",
    "python3": "tests/lifecycle/test_wheels.py does it",
    "/opt/blockyard/bin/pip": "tests/lifecycle/test_wheels.py does it",
    "/opt/blockyard/bin/blockyard": "tests/lifecycle/test_wheels.py does it",
}


@pytest.mark.slow
@pytest.mark.parametrize("page", PAGES)
def test_page(page: str, database: TestDatabase, tmp_path: Path) -> None:
    for words in commands_of(ROOT / "docs/operate" / page):
        if words[0] in NOT_HERE:
            continue
        done = run_to_end(*typed(words, database))
        assert done.returncode == 0, f"{' '.join(words)}\n{done.stdout}{done.stderr}"


def typed(words: list[str], database: TestDatabase) -> tuple[list[str], dict[str, str]]:
    """As it is typed here, and its environment."""
    admin = urlsplit(database.admin_url)
    there = urlunsplit(admin._replace(netloc=f"{admin.username}@{admin.netloc.rpartition('@')[2]}", path="/postgres"))
    settings = environment_of(database.settings, SECRET_KEYS=reveal(database.settings.secret_keys))
    command = [there if word == ADMIN else word for word in words]
    return [*BLOCKYARD, *command[1:]] if command[0] == "blockyard" else command, settings | {
        "PGPASSWORD": admin.password or ""
    }
