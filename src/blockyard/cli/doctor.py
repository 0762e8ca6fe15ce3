"""`blockyard doctor`."""

from collections.abc import Sequence
from dataclasses import asdict
from typing import TYPE_CHECKING, Final

import typer
from rich.markup import escape
from rich.table import Table

from blockyard.app.settings import load_settings
from blockyard.base.settings import reveal
from blockyard.base.unreachable import why_not_connected
from blockyard.cli.exit_codes import ExitCode
from blockyard.cli.options import DATA_DIR, AsJson, DataDir
from blockyard.cli.output import console, print_json, print_table, require
from blockyard.cli.typed import for_this_folder

if TYPE_CHECKING:
    from blockyard.tenancy.doctor.finding import Finding

CONNECT_SECONDS: Final = 5
UNREACHABLE: Final = "database_unreachable"


def doctor(data_dir: DataDir = DATA_DIR, as_json: AsJson = False) -> None:
    """Walk the live database and the models, and find anything that breaks a wall; then ask all that the settings name:
    storage, mail, Stripe, model, clock, versions, connections, secrets, disk, backup. Exit code 1 if something is found."""
    import psycopg

    from blockyard.app.rooms import ROOMS, metadata_of, tasks_of
    from blockyard.cli.looks import LOOKS
    from blockyard.cli.looks.database import versions
    from blockyard.cli.looks.timed import look_at_all
    from blockyard.jobs.known_tasks import examine_tasks
    from blockyard.tenancy.doctor import CHECKS, NEEDING_A_SUPERUSER, WITHOUT_A_SUPERUSER, examine
    from blockyard.tenancy.doctor.configuration import examine_configuration
    from blockyard.tenancy.doctor.finding import Finding

    settings = load_settings(data_dir)
    require(settings, "doctor")
    try:
        with psycopg.connect(reveal(settings.owner_database_url), connect_timeout=CONNECT_SECONDS) as owner:
            findings = examine(owner, superuser=settings.database_superuser)
            findings += [*examine_tasks(owner, tasks_of(ROOMS)), *examine_configuration(settings)]
    except psycopg.OperationalError as error:
        problem = f"cannot be reached as blockyard_owner: {why_not_connected(error)}"
        remedy = "see whether it runs, and what its address and password are"
        findings = [Finding(UNREACHABLE, "BLOCKYARD_OWNER_DATABASE_URL", problem, remedy)]
    findings += [finding for room in ROOMS for look in room.examine for finding in look(settings)]
    answers = all(finding.code != UNREACHABLE for finding in findings)
    looks = [look for look in LOOKS if look.applies(settings) and (answers or not look.asks_database)]
    findings += look_at_all(looks, settings)
    checks = len(CHECKS) + (len(NEEDING_A_SUPERUSER) if settings.database_superuser else 0)
    remains = None if settings.database_superuser else WITHOUT_A_SUPERUSER
    if as_json:
        found = [asdict(finding) for finding in findings]
        names = [look.name for look in looks]
        print_json(
            {"checks": checks, "looks": names, "findings": found, "remains": remains, "versions": versions(settings)}
        )
    elif findings:
        show(findings)
    else:
        tables = len(metadata_of(ROOMS).tables)
        console.print(f"[green]The walls stand.[/] {checks} checks on {tables} tables found nothing.")
        console.print(f"Looked at, and in order: {', '.join(look.name for look in looks)}.")
    if not as_json:
        for look in LOOKS:
            if look not in looks:
                unset = f"BLOCKYARD_{str(look.setting).upper()} is not set"
                why = "the database cannot be reached" if look.applies(settings) else unset
                console.print(f"Not looked at, since {why}: {look.name}.", soft_wrap=True)
        if remains:
            console.print(remains, soft_wrap=True)
    raise typer.Exit(ExitCode.FAILURE if findings else ExitCode.OK)


def show(findings: Sequence["Finding"]) -> None:
    """A table on a terminal. A mail of cron's and a pipe have no width that it could fit: there each finding is lines, and
    what is to be typed is whole."""
    if console.is_terminal:
        table = Table("what", "where", "problem", "remedy", show_lines=True)
        for finding in findings:
            remedy = for_this_folder(finding.remedy)
            table.add_row(*map(escape, (finding.code, finding.object, finding.problem, remedy)))
        print_table(table)
        return
    for finding in findings:
        console.print(f"{finding.code}: {finding.object} {finding.problem}", soft_wrap=True, markup=False)
        console.print(f"  {for_this_folder(finding.remedy)}", soft_wrap=True, markup=False)
