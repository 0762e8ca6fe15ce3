"""`blockyard seed`."""

import asyncio
from dataclasses import asdict

from rich.table import Table

from blockyard.app.settings import load_settings
from blockyard.cli.exit_codes import ExitCode
from blockyard.cli.options import DATA_DIR, AsJson, DataDir
from blockyard.cli.output import console, fail, print_json, require
from blockyard.local.data_folder import served_url


def seed(data_dir: DataDir = DATA_DIR, as_json: AsJson = False) -> None:
    """Make two demo schools with people, agents and executions, and print their sign-ins."""
    from blockyard.app import demo
    from blockyard.app.process import compose_process
    from blockyard.identity.registration import EmailTaken

    settings = load_settings(data_dir)
    require(settings, "serve")
    if settings.environment == "production":
        fail(
            "this is a production database (BLOCKYARD_ENVIRONMENT); demo schools do not belong here", ExitCode.NOT_READY
        )

    async def run() -> list[demo.DemoPerson]:
        process = compose_process(settings)
        try:
            return await demo.seed(process)
        finally:
            await process.close()

    try:
        people = asyncio.run(run())
    except EmailTaken:
        fail("the demo schools are here already. For new passwords use POST /api/v1/auth/password-reset.")
    if as_json:
        print_json({"people": [asdict(person) for person in people]})
        return
    table = Table("school", "role", "e-mail", "password", title="Two demo schools")
    for person in people:
        table.add_row(person.school, person.role, person.email, person.password)
    console.print(table)
    console.print(f"Sign in at {served_url(data_dir) or settings.base_url}/docs, POST /api/v1/auth/login.")
