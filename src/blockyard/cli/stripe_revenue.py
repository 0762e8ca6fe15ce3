"""`blockyard stripe revenue`: what the operator earned in a month, from all schools."""

from datetime import date, datetime
from typing import TYPE_CHECKING, Annotated

import typer
from rich.table import Table

from blockyard.cli.exit_codes import ExitCode
from blockyard.cli.options import DATA_DIR, AsJson, DataDir
from blockyard.cli.output import console, fail, print_json, print_table
from blockyard.cli.stripe_process import load, work

if TYPE_CHECKING:
    from blockyard.billing.revenue.schemas import Figures
    from blockyard.billing.revenue.total import Payers
    from blockyard.tenancy.process import Process

MONEY = ("gross", "refunds", "disputes", "net", "mrr")
COUNTS = ("active", "new", "churned")


def revenue(
    month: Annotated[
        datetime | None, typer.Option(formats=["%Y-%m"], help="In UTC, e.g. 2026-03; else the present one.")
    ] = None,
    currency: Annotated[str | None, typer.Option(help="Of this currency only, e.g. eur.")] = None,
    data_dir: DataDir = DATA_DIR,
    as_json: AsJson = False,
) -> None:
    """Add up the revenue of all organizations in a month, by currency. What each figure is:
    docs/billing-for-the-bookkeeper.md."""
    from blockyard.base import clock
    from blockyard.billing.currencies import SUPPORTED
    from blockyard.billing.revenue.service import FIRST_DAY, LAST_DAY
    from blockyard.billing.revenue.total import list_payers, read_closed, read_total
    from blockyard.tenancy.gate import gate_session

    first = (month or clock.now()).date().replace(day=1)
    if not FIRST_DAY <= first < LAST_DAY:
        fail(f"--month is from {FIRST_DAY:%Y-%m} on and before {LAST_DAY:%Y-%m}", ExitCode.USAGE)

    if currency is not None and currency.lower() not in SUPPORTED:
        fail(f"--currency {currency!r} is none that Stripe takes: say the ISO code of one, such as eur", ExitCode.USAGE)

    async def read(process: "Process") -> "tuple[Payers, dict[str, Figures]]":
        async with gate_session(process.gate_engine) as gate:
            payers, closed = await list_payers(gate), await read_closed(gate, first)
        return payers, await read_total(process.tenant_sessions, payers.contexts, first, closed)

    payers, found = work(load(data_dir), read)
    chosen = {name: figures for name, figures in found.items() if currency is None or name == currency.lower()}
    if as_json:
        figures = [{"currency": name, **one.model_dump()} for name, one in chosen.items()]
        count = {"organizations": len(payers.contexts), "deleted_organizations": len(payers.deleted)}
        print_json({"month": f"{first:%Y-%m}", **count, "currencies": figures})
    else:
        show(first, payers, chosen)


def show(month: date, payers: "Payers", found: "dict[str, Figures]") -> None:
    """Currencies side by side. No figure is cut."""
    from blockyard.billing.currencies import format_amount

    table = Table(f"{month:%Y-%m}")
    for currency in found:
        table.add_column(currency.upper(), justify="right")
    for name in MONEY:
        table.add_row(name, *(format_amount(getattr(one, name), currency) for currency, one in found.items()))
    for name in COUNTS:
        table.add_row(name, *(str(getattr(one, name)) for one in found.values()))
    if found:
        print_table(table)
    else:
        console.print("Nothing was ever paid or billed.")
    deleted = (
        f" {len(payers.deleted)} were deleted since: their money counts, their subscriptions do not."
        if payers.deleted
        else ""
    )
    console.print(f"Days are in UTC. {len(payers.contexts)} organizations.{deleted}", soft_wrap=True)
