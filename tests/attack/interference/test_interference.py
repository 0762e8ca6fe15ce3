"""Non-interference: whatever alpha runs, it comes back the same whether omega's rows are as they are or otherwise.

Covered: rows and their order, plans with what they counted, errors, notices, settings left behind, cursors, estimates,
catalogs and statistics views. Not covered: time, and what only says how many rows all organizations have together.
"""

from collections import defaultdict
from collections.abc import Iterator
from contextlib import ExitStack
from typing import Any

import psycopg
import pytest
from hypothesis import HealthCheck, given, settings
from psycopg.sql import SQL, Identifier

from blockyard.tenancy.policies import scoped_models
from tests.attack.interference.answers import Case, Connection, answers_of, session, without_totals
from tests.attack.interference.cases import CORPUS, Fill, cases, fill_of, filled
from tests.attack.interference.grammar import GENERATED, TABLES, case_of, statements
from tests.attack.interference.worlds import NAMES, worlds
from tests.databases import TestDatabase
from tests.world import World

TOTALS_ALONE = (
    "actual_parallel",
    "actual_parallel_append",
    "definer_claim_debug",
    "lazy_not_null_debug_plan on blockyard.class",  # logged are also the plans of what the policies ask of functions
    "mix_sample_bernoulli_bits",
    "setting_geqo",
)
"""Cases in whose answers a row more shows by its mere place or by the plan's choice, so that no mask can hide it; as it does
in generated plans. They are compared with the altered rows as all others are."""

Sessions = dict[str, Connection]
Rows = dict[str, tuple[str, str]]

NOISY = 0.02
"""At most this part of the corpus may answer differently each time it is asked, of clocks and the like."""


@pytest.fixture(scope="module")
def databases(
    template: tuple[TestDatabase, World], tmp_path_factory: pytest.TempPathFactory
) -> Iterator[dict[str, TestDatabase]]:
    with worlds(template, tmp_path_factory.mktemp("data")) as made:
        yield made


@pytest.fixture(scope="module")
def sessions(databases: dict[str, TestDatabase]) -> Iterator[Sessions]:
    with ExitStack() as stack:
        yield {name: stack.enter_context(session(databases[name])) for name in NAMES}


@pytest.fixture(scope="module")
def world_of_all(template: tuple[TestDatabase, World]) -> World:
    """Who and what is in each of the databases."""
    return template[1]


@pytest.fixture(scope="module")
def rows(databases: dict[str, TestDatabase], world_of_all: World) -> Rows:
    """By table: the ids of a row of alpha's and of one of omega's."""
    world = world_of_all
    with psycopg.connect(databases["same"].admin_url) as admin:
        return {
            str(model.__table__): (
                id_of(admin, str(model.__table__), world.alpha.id),
                id_of(admin, str(model.__table__), world.omega.id),
            )
            for model in scoped_models()
        }


def id_of(admin: psycopg.Connection[Any], table: str, organization_id: object) -> str:
    query = SQL("SELECT id FROM {} WHERE organization_id = %s ORDER BY id LIMIT 1").format(
        Identifier(*table.split("."))
    )
    row = admin.execute(query, [organization_id]).fetchone()
    assert row is not None
    return str(row[0])


def leak_of(sessions: Sessions, world: World, case: Case) -> tuple[str | None, bool]:
    """What alpha noticed, if anything; and whether the case's answers are noise."""
    same, twin, altered, added = (answers_of(sessions[name], world.alpha.owner, case) for name in NAMES)
    noisy = [one != other for one, other in zip(same, twin, strict=True)]
    for index, statement in enumerate(case.statements):
        if noisy[index]:
            continue
        if same[index] != altered[index]:
            return f"{case.name}: {statement}\n--- same\n{same[index]}\n--- altered\n{altered[index]}", False
        if case.name.startswith(TOTALS_ALONE) or (case.name == GENERATED and statement.startswith("EXPLAIN")):
            continue
        if without_totals(same[index]) != without_totals(added[index]):
            return f"{case.name}: {statement}\n--- same\n{same[index]}\n--- added\n{added[index]}", False
    return None, any(noisy)


def shown_twice(sessions: Sessions, world: World, case: Case) -> tuple[str | None, bool]:
    """As `leak_of`. What a row shows it shows twice; what a process reads of the catalogs as it starts, it reads once."""
    leak, is_noise = leak_of(sessions, world, case)
    return leak_of(sessions, world, case) if leak else (None, is_noise)


def test_a_part_of_the_corpus(sessions: Sessions, world_of_all: World, rows: Rows) -> None:
    """Every case; one about any table is tried on two tables, another two for the next case."""
    of_tables: dict[str, list[Case]] = defaultdict(list)
    chosen = []
    for case in cases(world_of_all, rows):
        name, _, table = case.name.partition(" on ")
        if table:
            of_tables[name].append(case)
        else:
            chosen.append(case)
    for number, same_case in enumerate(of_tables.values()):
        chosen += [same_case[(2 * number + other) % len(same_case)] for other in (0, 1)]
    compare(sessions, world_of_all, chosen)


@pytest.mark.slow
def test_the_whole_corpus(sessions: Sessions, world_of_all: World, rows: Rows) -> None:
    assert len(CORPUS) >= 400
    compare(sessions, world_of_all, list(cases(world_of_all, rows)))


def compare(sessions: Sessions, world: World, chosen: list[Case]) -> None:
    leaks, noisy = [], []
    for case in chosen:
        leak, is_noise = shown_twice(sessions, world, case)
        if leak:
            leaks.append(leak)
        if is_noise:
            noisy.append(case.name)
    assert not leaks, f"{len(leaks)} of {len(chosen)} cases:\n\n" + "\n\n".join(leaks[:10])
    assert len(noisy) <= NOISY * len(chosen), noisy


GENERATE = settings(max_examples=150, suppress_health_check=list(HealthCheck), derandomize=True, database=None)


@GENERATE
@given(made=statements())
def test_generated_statements(
    made: tuple[str, tuple[str, ...]], sessions: Sessions, world_of_all: World, rows: Rows
) -> None:
    check_generated(made, sessions, world_of_all, rows)


@pytest.mark.slow
@settings(GENERATE, max_examples=2_000, derandomize=False)
@given(made=statements())
def test_many_generated_statements(
    made: tuple[str, tuple[str, ...]], sessions: Sessions, world_of_all: World, rows: Rows
) -> None:
    check_generated(made, sessions, world_of_all, rows)


def check_generated(made: tuple[str, tuple[str, ...]], sessions: Sessions, world: World, rows: Rows) -> None:
    name, texts = made
    leak, _ = shown_twice(sessions, world, case_of(filled(texts, fills(world, rows)[name])))
    assert leak is None, leak


def fills(world: World, rows: Rows) -> dict[str, Fill]:
    people = {
        "own_organization": str(world.alpha.id),
        "own_user": str(world.alpha.owner.id),
        "foreign_organization": str(world.omega.id),
        "foreign_user": str(world.omega.owner.id),
    }
    return {table.fullname: fill_of(table, people, rows) for table in TABLES}
