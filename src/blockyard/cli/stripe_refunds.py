"""`blockyard stripe refunds`: what schools ask back, and what the operator says to it."""

from dataclasses import asdict
from typing import TYPE_CHECKING, Annotated
from uuid import UUID

import typer
from rich.markup import escape
from rich.table import Table

from blockyard.cli.options import DATA_DIR, AsJson, DataDir
from blockyard.cli.output import console, print_json, print_table
from blockyard.cli.stripe_process import load, require_client, work

if TYPE_CHECKING:
    from blockyard.billing.refund_decisions import WaitingRefund
    from blockyard.billing.refund_schemas import RefundRequestRead
    from blockyard.tenancy.context import TenantContext
    from blockyard.tenancy.process import Process

app = typer.Typer(help="Refunds that schools ask for. Without a word more it lists those that wait.")

RequestId = Annotated[UUID, typer.Argument(help="The request's id, as the list says it.")]


@app.callback(invoke_without_command=True)
def refunds(context: typer.Context, data_dir: DataDir = DATA_DIR, as_json: AsJson = False) -> None:
    """List what waits for a decision, of all schools, the oldest first."""
    if context.invoked_subcommand is not None:
        return
    from blockyard.billing.currencies import format_amount
    from blockyard.billing.refund_decisions import list_waiting
    from blockyard.billing.revenue.total import list_payers
    from blockyard.tenancy.gate import gate_session

    async def read(process: "Process") -> "list[WaitingRefund]":
        async with gate_session(process.gate_engine) as gate:
            payers = await list_payers(gate)
        return await list_waiting(process.tenant_sessions, payers.contexts)

    found = work(load(data_dir), read)
    if as_json:
        print_json({"waiting": [asdict(one) | {"request": one.request.model_dump(mode="json")} for one in found]})
    elif found:
        table = Table("id", "organization", "payment", "amount", "refundable", "asked", "reason")
        for one in found:
            asked = one.request
            amount = f"{format_amount(asked.amount, asked.currency)} {asked.currency.upper()}"
            left = format_amount(one.refundable, asked.currency)
            cells = (asked.id, one.organization, asked.payment_id, amount, left, f"{asked.created_at:%d %b %H:%M}")
            table.add_row(*(escape(str(cell)) for cell in (*cells, asked.reason)))
        print_table(table)
    else:
        console.print("No refund was asked for.")


@app.command()
def approve(request_id: RequestId, data_dir: DataDir = DATA_DIR, as_json: AsJson = False) -> None:
    """Give the money back. Twice does no harm; if Stripe does not answer, the worker goes on by itself."""
    from blockyard.billing.refund_decisions import approve_refund

    settings = load(data_dir)
    client = require_client(settings)

    async def run(process: "Process") -> "RefundRequestRead":
        school = await school_of(process, request_id)
        return await approve_refund(process.tenant_sessions, school, client, request_id)

    show(work(settings, run), as_json)


@app.command()
def decline(
    request_id: RequestId,
    because: Annotated[str, typer.Option("--because", help="In words that the school reads.")],
    data_dir: DataDir = DATA_DIR,
    as_json: AsJson = False,
) -> None:
    """Give nothing back, and say why."""
    from blockyard.billing.refund_decisions import decline_refund

    async def run(process: "Process") -> "RefundRequestRead":
        school = await school_of(process, request_id)
        return await decline_refund(process.tenant_sessions, school, request_id, because)

    show(work(load(data_dir), run), as_json)


async def school_of(process: "Process", request_id: UUID) -> "TenantContext":
    from blockyard.billing.refund_decisions import find_school
    from blockyard.tenancy.gate import gate_session

    async with gate_session(process.gate_engine) as gate:
        return await find_school(gate, request_id)


def show(request: "RefundRequestRead", as_json: bool) -> None:
    from blockyard.billing.currencies import format_amount

    if as_json:
        print_json(request.model_dump(mode="json"))
    else:
        amount = f"{format_amount(request.amount, request.currency)} {request.currency.upper()}"
        console.print(
            f"{request.id}: {request.status}, {amount} of {request.payment_id}.", soft_wrap=True, markup=False
        )
