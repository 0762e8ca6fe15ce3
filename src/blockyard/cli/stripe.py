"""`blockyard stripe`: for the operator who is called at night (docs/billing-at-night.md)."""

import asyncio
from dataclasses import asdict
from typing import TYPE_CHECKING, Annotated, Any, Literal
from uuid import UUID

import typer
from rich.markup import escape
from rich.table import Table

from blockyard.app.settings import load_settings
from blockyard.cli.exit_codes import ExitCode
from blockyard.cli.options import DATA_DIR, AsJson, DataDir
from blockyard.cli.output import console, fail, print_json, print_table, warn
from blockyard.cli.stripe_adopt import adopt
from blockyard.cli.stripe_alarms import app as alarms
from blockyard.cli.stripe_process import load, refuse_unknown_organization, require_client, work
from blockyard.cli.stripe_refunds import app as refunds
from blockyard.cli.stripe_revenue import revenue
from blockyard.cli.stripe_verify import verify
from blockyard.cli.typed import for_this_folder

if TYPE_CHECKING:
    from blockyard.billing.alarms import Alarm
    from blockyard.billing.inbox.reconcile import Findings
    from blockyard.billing.stripe.client import Client
    from blockyard.tenancy.process import Process

app = typer.Typer(help="Look at what Stripe told us, and set right what went wrong.", no_args_is_help=True)
app.command()(adopt)
app.add_typer(alarms, name="alarms")
app.add_typer(refunds, name="refunds")

Status = Literal["received", "applied", "ignored", "parked", "quarantined", "failed"]
Replayable = Literal["failed", "parked", "quarantined"]
OfOrganization = Annotated[UUID | None, typer.Option("--organization", help="Of this organization only.")]


@app.command()
def events(
    status: Annotated[Status | None, typer.Option(help="With this status only.")] = None,
    organization: OfOrganization = None,
    event_type: Annotated[str | None, typer.Option("--type", help="Of this type only, e.g. invoice.paid.")] = None,
    limit: Annotated[int, typer.Option(min=1, help="How many.")] = 50,
    data_dir: DataDir = DATA_DIR,
    as_json: AsJson = False,
) -> None:
    """List the inbox's events, the newest first, and how many there are of each status."""
    from blockyard.billing.inbox import queries
    from blockyard.tenancy.gate import gate_session

    async def read(process: "Process") -> tuple[list[dict[str, Any]], dict[str, int]]:
        await refuse_unknown_organization(process, organization)
        of: dict[str, Any] = {"organization_id": organization, "event_type": event_type}
        async with gate_session(process.gate_engine) as gate:
            return await queries.list_events(gate, status=status, limit=limit, **of), await queries.count_events(
                gate, **of
            )

    found, counts = work(load(data_dir), read)
    if as_json:
        print_json({"events": found, "counts": counts})
        return
    table = Table("id", "type", "status", "organization", "attempts", "error", "received")
    for row in found:
        table.add_row(*("" if value is None else escape(str(value)) for value in row.values()))
    print_table(table)
    console.print(", ".join(f"{name}: {number}" for name, number in counts.items()) or "The inbox is empty.")


@app.command()
def replay(
    event_ids: Annotated[list[str] | None, typer.Argument(help="Events, whatever became of them.")] = None,
    status: Annotated[Replayable | None, typer.Option(help="All events with this status instead.")] = None,
    data_dir: DataDir = DATA_DIR,
    as_json: AsJson = False,
) -> None:
    """Work on events again. Each is judged anew: one that was put aside is not forced in. 1 if an id is unknown."""
    from blockyard.billing.inbox.replay import Replayed, replay_events
    from blockyard.tenancy.gate import gate_session

    ids = event_ids or []
    if bool(ids) == bool(status):
        fail("say which: EVENT_ID..., or --status", ExitCode.USAGE)

    async def again(process: "Process") -> list[Replayed]:
        async with gate_session(process.gate_engine) as gate:
            return await replay_events(gate, ids, status)

    enqueued = work(load(data_dir), again)
    unknown = sorted(set(ids) - {one.id for one in enqueued})
    if as_json:
        print_json({"enqueued": [asdict(one) for one in enqueued], "unknown": unknown})
    else:
        for one in enqueued:
            console.print(f"{one.id} {one.type}: was {one.was}, enqueued", soft_wrap=True, markup=False)
        words = for_this_folder("`blockyard stripe events` shows what becomes of them.")
        console.print(f"{len(enqueued)} events enqueued. {escape(words)}", soft_wrap=True)
    if unknown:
        warn(f"not in the inbox: {', '.join(unknown)}")
        raise typer.Exit(ExitCode.FAILURE)


@app.command()
def reconcile(
    organization: OfOrganization = None,
    mend: Annotated[bool, typer.Option("--mend", help="Store what Stripe says.")] = False,
    data_dir: DataDir = DATA_DIR,
    as_json: AsJson = False,
) -> None:
    """What the worker does each night: compare our copies with Stripe, look over the account, and take in events that did
    not reach us. 1 if something differs still, or a person should look."""
    from blockyard.billing.inbox.reconcile import Findings
    from blockyard.billing.inbox.reconcile import reconcile as ask
    from blockyard.billing.nights.account import Overview, look_over
    from blockyard.billing.nights.differing import alarms_of, of_subscriptions

    settings = load(data_dir)
    client = require_client(settings)

    async def run(process: "Process") -> tuple[Findings, Overview]:
        await refuse_unknown_organization(process, organization)
        return await ask(process, client, organization, mend=mend), await look_over(process, client)

    findings, overview = work(settings, run)
    alarms = [*(alarms_of(findings) if mend else of_subscriptions(findings)), *overview.alarms]
    if as_json:
        told = {"missed_events": overview.missed, "alarms": [asdict(one) for one in alarms]}
        print_json(asdict(findings) | told)
    else:
        show(findings, overview.missed, alarms)
    raise typer.Exit(ExitCode.FAILURE if findings.left or overview.alarms else ExitCode.OK)


@app.command()
def plans(data_dir: DataDir = DATA_DIR, as_json: AsJson = False) -> None:
    """Make the prices of our plans and the portal's settings at Stripe, where it lacks them. Twice does no harm."""
    made = asyncio.run(sell(require_client(load_settings(data_dir))))
    if as_json:
        print_json({"made": made})
    else:
        console.print(
            f"Made: {', '.join(made)}."
            if made
            else "Stripe has the prices of all our plans, and the settings of the portal."
        )


async def sell(client: "Client") -> list[str]:
    from blockyard.base.errors import Problem
    from blockyard.billing.stripe.client import problems
    from blockyard.billing.stripe.set_up import set_up

    try:
        with problems():
            return await set_up(client)
    except Problem as refusal:
        fail(refusal.detail)
    finally:
        await client.close()


def show(findings: "Findings", new: list[str], alarms: "list[Alarm]") -> None:
    if findings.differences:
        table = Table("organization", "kind", "id", "field", "ours", "Stripe's", "mended")
        for one in findings.differences:
            cells = (one.organization_id, one.kind, one.id, one.field, one.ours, one.stripes)
            table.add_row(*(escape(str(cell)) for cell in cells), "yes" if one.mended else "no")
        print_table(table)
    console.print(
        f"{findings.objects} objects of {findings.organizations} organizations compared, "
        f"{len(findings.differences)} differences. {len(new)} events had not reached us and were enqueued."
    )
    for lost in findings.not_compared:
        warn(f"the organization {lost.organization_id} could not be compared: {lost.why}")
    if any(one.mendable and not one.mended for one in findings.differences):
        words = for_this_folder("`blockyard stripe reconcile --mend` stores what Stripe says.")
        console.print(escape(words), soft_wrap=True)
    for alarm in alarms:
        console.print(f"{alarm.kind}: {alarm.subject}. {alarm.words}", soft_wrap=True, markup=False)


app.command()(revenue)
app.command()(verify)
