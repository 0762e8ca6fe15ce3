"""`blockyard doctor`."""

from dataclasses import asdict

import typer
from rich.table import Table

from blockyard.app.settings import load_settings
from blockyard.base.settings import reveal
from blockyard.cli.exit_codes import ExitCode
from blockyard.cli.options import DATA_DIR, AsJson, DataDir
from blockyard.cli.output import console, fail, print_json, require


def doctor(data_dir: DataDir = DATA_DIR, as_json: AsJson = False) -> None:
    """Walk the live database and the models, and find anything that breaks a wall. Exit code 1 if there is."""
    import psycopg

    from blockyard.app.rooms import ROOMS, metadata_of, tasks_of
    from blockyard.jobs.known_tasks import examine_tasks
    from blockyard.tenancy.doctor import CHECKS, NEEDING_A_SUPERUSER, WITHOUT_A_SUPERUSER, examine
    from blockyard.tenancy.doctor.configuration import examine_configuration

    settings = load_settings(data_dir)
    require(settings, "doctor")
    try:
        with psycopg.connect(reveal(settings.owner_database_url)) as owner:
            findings = examine(owner, superuser=settings.database_superuser)
            findings += [*examine_tasks(owner, tasks_of(ROOMS)), *examine_configuration(settings)]
            findings += [finding for room in ROOMS for look in room.examine for finding in look(settings)]
    except psycopg.OperationalError as error:
        fail(f"cannot reach the database as blockyard_owner. Is it running? ({type(error).__name__})")
    checks = len(CHECKS) + (len(NEEDING_A_SUPERUSER) if settings.database_superuser else 0)
    remains = None if settings.database_superuser else WITHOUT_A_SUPERUSER
    if as_json:
        found = [asdict(finding) for finding in findings]
        print_json({"checks": checks, "findings": found, "remains": remains})
    elif findings:
        table = Table("what", "where", "problem", "remedy", show_lines=True)
        for finding in findings:
            table.add_row(finding.code, finding.object, finding.problem, finding.remedy)
        console.print(table)
    else:
        tables = len(metadata_of(ROOMS).tables)
        console.print(f"[green]The walls stand.[/] {checks} checks on {tables} tables found nothing.")
    if remains and not as_json:
        console.print(remains)
    raise typer.Exit(ExitCode.FAILURE if findings else ExitCode.OK)
