"""A year of a school in each currency, against sums that were worked out by hand (golden/README.md).

`BLOCKYARD_WRITE_GOLDEN=1 pytest tests/year -m slow` writes the files anew: then work out why they differ.
"""

import os
from collections.abc import AsyncIterator, Iterator
from operator import itemgetter
from pathlib import Path

import httpx
import pytest

from blockyard.base import clock
from blockyard.billing.plans import CURRENCIES
from tests.api.buying import Buyer, api_client, stripe_client
from tests.api.steps import register
from tests.databases import TestDatabase, cloned
from tests.stripe_operator import blockyard, told
from tests.worker import Worker
from tests.world import ACCESS_TOKENS, World
from tests.year import sheet
from tests.year.school import Clock, School
from tests.year.story import BEGINNING, END, STORY, at

GOLDEN = Path(__file__).parent / "golden"
MONTHS = [at(f"2025-{month:02}-01", "00:00:00") for month in range(2, 13)] + [at("2026-01-01", "00:00:00")]

pytestmark = pytest.mark.slow


@pytest.fixture(params=CURRENCIES)
def currency(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture
def own_database(
    template: tuple[TestDatabase, World], tmp_path_factory: pytest.TempPathFactory
) -> Iterator[TestDatabase]:
    with cloned(template[0], tmp_path_factory.mktemp("data")) as database:
        yield database


@pytest.fixture
def stripe(currency: str, tmp_path: Path) -> Iterator[httpx.Client]:
    with stripe_client(tmp_path, currency) as stripe:
        yield stripe


@pytest.fixture
async def school(
    own_database: TestDatabase, stripe: httpx.Client, worker: Worker, currency: str, monkeypatch: pytest.MonkeyPatch
) -> AsyncIterator[School]:
    told = {"stripe_api_url": str(stripe.base_url).rstrip("/"), "stripe_currency": currency}
    async with api_client(own_database, told["stripe_api_url"], stripe_currency=currency) as client:
        owner = ACCESS_TOKENS.verify((await register(client, "bursar@springfield.example.org"))["access_token"])
        ours = Clock()
        monkeypatch.setattr(clock, "now", ours.now)
        settings = own_database.settings.model_copy(update=told)
        yield School(Buyer(client, stripe, {}), worker, settings, owner, ours, BEGINNING)


async def test_a_year(school: School, own_database: TestDatabase, currency: str) -> None:
    await school.begin()
    states = []
    for moment, step in sorted([*STORY, *((moment, None) for moment in [*MONTHS, END])], key=itemgetter(0)):
        if moment > school.at:
            await school.go_to(moment)
        if step is not None:
            await step(school)
            await school.hear()
        states.append(await sheet.entitlement(school))
    drawn = await sheet.draw(school, currency, states)
    await the_operator_sees_the_same(school, own_database, currency)
    golden = GOLDEN / f"{currency}.txt"
    if os.environ.get("BLOCKYARD_WRITE_GOLDEN"):
        golden.write_text(drawn)
    assert drawn == golden.read_text()


async def the_operator_sees_the_same(school: School, database: TestDatabase, currency: str) -> None:
    """`blockyard stripe revenue`, of a month with a renewal and an upgrade, and of one with a lost dispute."""
    found = await sheet.revenue(school, currency)
    for month in ("2025-03", "2025-09"):
        command = told(blockyard(database, "stripe", "revenue", "--month", month, "--currency", currency, "--json"))
        assert command["currencies"] == [{"currency": currency, **found[month]}]
