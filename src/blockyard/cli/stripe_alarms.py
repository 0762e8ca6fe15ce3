"""`blockyard stripe alarms`."""

from dataclasses import asdict
from typing import TYPE_CHECKING, Annotated

import typer
from rich.markup import escape
from rich.table import Table

from blockyard.cli.exit_codes import ExitCode
from blockyard.cli.options import DATA_DIR, AsJson, DataDir
from blockyard.cli.output import console, fail, print_json, print_table
from blockyard.cli.stripe_process import load, work

if TYPE_CHECKING:
    from blockyard.billing.alarms import StandingAlarm
    from blockyard.tenancy.process import Process

app = typer.Typer(help="What billing cannot set right alone. Without a word more it lists them.")


@app.callback(invoke_without_command=True)
def alarms(context: typer.Context, data_dir: DataDir = DATA_DIR, as_json: AsJson = False) -> None:
    """List the alarms that stand, the oldest first, with what to do about each. 1 if there are any."""
    if context.invoked_subcommand is not None:
        return
    from blockyard.billing.alarms import list_alarms
    from blockyard.tenancy.gate import gate_session

    async def read(process: "Process") -> "list[StandingAlarm]":
        async with gate_session(process.gate_engine) as gate:
            return await list_alarms(gate)

    found = work(load(data_dir), read)
    if as_json:
        print_json({"alarms": [asdict(one) for one in found]})
    elif found:
        table = Table("kind", "subject", "organization", "since", "seen", "what to do")
        for one in found:
            cells = (
                one.kind,
                one.subject,
                one.organization_id or "",
                f"{one.raised_at:%d %b %H:%M}",
                one.seen,
                one.words,
            )
            table.add_row(*(escape(str(cell)) for cell in cells))
        print_table(table)
    else:
        console.print("No alarm stands.")
    raise typer.Exit(ExitCode.FAILURE if found else ExitCode.OK)


@app.command()
def clear(
    kind: Annotated[str, typer.Argument(help="As the list says it.")],
    subject: Annotated[str, typer.Argument(help="As the list says it.")],
    data_dir: DataDir = DATA_DIR,
    as_json: AsJson = False,
) -> None:
    """Say that an alarm is settled. What still holds is raised again, and mailed again."""
    from blockyard.billing.alarms import clear_alarm
    from blockyard.tenancy.gate import gate_session

    async def settle(process: "Process") -> bool:
        async with gate_session(process.gate_engine) as gate:
            return await clear_alarm(gate, kind, subject)

    if not work(load(data_dir), settle):
        fail(f"no alarm {kind} stands about {subject}. `blockyard stripe alarms` lists those that do.")
    if as_json:
        print_json({"cleared": {"kind": kind, "subject": subject}})
    else:
        console.print(f"Cleared: {kind}, {subject}.", soft_wrap=True, markup=False)
