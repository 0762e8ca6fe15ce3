"""`blockyard doctor`."""

from dataclasses import asdict

import typer
from rich.table import Table

from blockyard.app.settings import load_settings
from blockyard.base.settings import reveal
from blockyard.cli.exit_codes import ExitCode
from blockyard.cli.options import DATA_DIR, AsJson, DataDir
from blockyard.cli.output import console, print_json, require
from blockyard.cli.typed import for_this_folder

CONNECT_SECONDS = 5


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
        problem, remedy = f"cannot be reached as blockyard_owner: {type(error).__name__}", "see whether it runs"
        findings = [Finding("database_unreachable", "BLOCKYARD_OWNER_DATABASE_URL", problem, remedy)]
    findings += [finding for room in ROOMS for look in room.examine for finding in look(settings)]
    looks = [look for look in LOOKS if look.applies(settings)]
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
        table = Table("what", "where", "problem", "remedy", show_lines=True)
        for finding in findings:
            table.add_row(finding.code, finding.object, finding.problem, for_this_folder(finding.remedy))
        console.print(table)
    else:
        tables = len(metadata_of(ROOMS).tables)
        console.print(f"[green]The walls stand.[/] {checks} checks on {tables} tables found nothing.")
        console.print(f"Looked at, and in order: {', '.join(look.name for look in looks)}.")
    if not as_json:
        for look in LOOKS:
            if not look.applies(settings):
                console.print(f"Not looked at, since BLOCKYARD_{str(look.setting).upper()} is not set: {look.name}.")
        if remains:
            console.print(remains)
    raise typer.Exit(ExitCode.FAILURE if findings else ExitCode.OK)
