"""What a fleet opens is added up, compared with what PostgreSQL takes, and put into settings that fit."""

import json

import pytest
from typer.testing import CliRunner

from blockyard.app.settings import Settings
from blockyard.cli.app import app
from blockyard.cli.budget import advice_of, warn_if_short
from blockyard.cli.connection_budget import Fleet, ServerLimits, budget_of
from tests.databases import TestDatabase

SETTINGS = Settings.model_validate({"database_pool_size": 10})


@pytest.mark.parametrize(
    ("fleet", "total"),
    [(Fleet(), 81), (Fleet(api_processes=4, workers=2), 216), (Fleet(api_processes=1, workers=0), 39)],
)
def test_total(fleet: Fleet, total: int) -> None:
    assert budget_of(SETTINGS, fleet).total == total


def test_what_is_advised_fits() -> None:
    fleet, limits = Fleet(api_processes=4, workers=2), ServerLimits(100, 3)
    assert budget_of(SETTINGS, fleet).problems(limits) == ["up to 216 connections are opened, and PostgreSQL takes 97"]
    advice = advice_of(budget_of(SETTINGS, fleet), limits)
    assert budget_of(SETTINGS, fleet).problems(ServerLimits(advice["postgresql max_connections"], 3)) == []
    smaller = Settings.model_validate({"database_pool_size": advice["or BLOCKYARD_DATABASE_POOL_SIZE"]})
    assert budget_of(smaller, fleet).problems(limits) == []
    larger = Settings.model_validate({"database_pool_size": smaller.database_pool_size + 1})
    assert budget_of(larger, fleet).problems(limits) != []


def test_behind_a_pooler() -> None:
    """The queue goes past it. What is left is shared by the two roles that go through."""
    found = budget_of(SETTINGS, Fleet(api_processes=4, workers=2, pooler=True))
    assert found.problems(ServerLimits(100, 3)) == []
    advice = advice_of(found, ServerLimits(100, 3))
    assert advice == {"pgbouncer max_client_conn": 196, "pgbouncer default_pool_size": 22}
    assert found.direct + 2 * advice["pgbouncer default_pool_size"] <= 97
    assert found.problems(ServerLimits(50, 3)) == ["52 connections go past the pooler, and PostgreSQL takes 47"]


@pytest.mark.parametrize("fleet", [Fleet(api_processes=2, workers=0), Fleet(api_processes=0, workers=1)])
@pytest.mark.parametrize(("pool", "warns"), [(5, False), (100, True)])
def test_what_starts_says_that_it_may_open_too_many(
    database: TestDatabase, capsys: pytest.CaptureFixture[str], fleet: Fleet, pool: int, warns: bool
) -> None:
    warn_if_short(database.settings.model_copy(update={"database_pool_size": pool}), fleet).join()
    assert ("connections are opened, and PostgreSQL takes" in capsys.readouterr().err) == warns


@pytest.mark.parametrize(("most", "exit_code"), [("100", 1), ("300", 0)])
def test_command(most: str, exit_code: int) -> None:
    words = ["budget", "--api-processes", "4", "--workers", "2", "--max-connections", most, "--json"]
    result = CliRunner().invoke(app, words, env={"BLOCKYARD_DATA_DIR": "/nowhere"})
    assert result.exit_code == exit_code, result.output
    told = json.loads(result.output)
    assert (told["total"], told["max_connections"], bool(told["problems"])) == (216, int(most), exit_code == 1)
