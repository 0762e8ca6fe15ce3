"""What the commands of `blockyard stripe` work with: the worker's settings, the way to Stripe, the database."""

import asyncio
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar
from uuid import UUID

from blockyard.app.settings import Settings, load_settings
from blockyard.cli.exit_codes import ExitCode
from blockyard.cli.output import fail, require

if TYPE_CHECKING:
    from blockyard.billing.stripe.client import Client
    from blockyard.tenancy.process import Process

T = TypeVar("T")


def load(data_dir: Path) -> Settings:
    """These commands need what the worker needs."""
    settings = load_settings(data_dir)
    require(settings, "worker")
    return settings


def require_client(settings: Settings) -> "Client":
    """Ends with a sentence where billing is off, or plans have no prices in the currency that is set."""
    from blockyard.billing.plans import refusal_of
    from blockyard.billing.stripe.client import open_stripe

    currency = refusal_of(settings.stripe_currency)
    if currency is not None:
        fail(f"BLOCKYARD_STRIPE_CURRENCY: {currency}", ExitCode.NOT_READY)
    client = open_stripe(settings).client
    if client is None:
        fail("billing is not set up here: set BLOCKYARD_STRIPE_SECRET_KEY", ExitCode.NOT_READY)
    return client


async def refuse_unknown_organization(process: "Process", organization_id: UUID | None) -> None:
    """Ends with a sentence, unless it is there, or was there and had to do with Stripe."""
    from blockyard.billing.inbox.queries import is_organization_known
    from blockyard.tenancy.gate import gate_session

    if organization_id is None:
        return
    async with gate_session(process.gate_engine) as gate:
        is_known = await is_organization_known(gate, organization_id)
    if not is_known:
        fail(f"there is no organization {organization_id}", ExitCode.USAGE)


def work(settings: Settings, run: Callable[["Process"], Awaitable[T]]) -> T:
    """What `run` returns, given the database. Ends with a sentence where there is none."""
    from sqlalchemy.exc import OperationalError

    from blockyard.app.process import compose_process
    from blockyard.base.errors import Problem
    from blockyard.base.logs import configure_logs
    from blockyard.base.unreachable import why_not_connected

    async def held() -> T:
        process = compose_process(settings)
        try:
            return await run(process)
        finally:
            await process.close()

    configure_logs("warning")
    try:
        return asyncio.run(held())
    except OperationalError as error:
        fail(f"cannot reach the database as blockyard_gate: {why_not_connected(error)}")
    except Problem as problem:
        fail(problem.detail)
