"""`blockyard stripe adopt`."""

from dataclasses import asdict
from typing import TYPE_CHECKING, Annotated
from uuid import UUID

import typer

from blockyard.cli.exit_codes import ExitCode
from blockyard.cli.options import DATA_DIR, AsJson, DataDir
from blockyard.cli.output import console, fail, print_json, warn
from blockyard.cli.stripe_process import load, require_client, work

if TYPE_CHECKING:
    from blockyard.billing.inbox.adopt import Adoption
    from blockyard.tenancy.process import Process


def adopt(
    customer: Annotated[str, typer.Argument(help="The customer at Stripe: cus_...")],
    organization: Annotated[UUID, typer.Option("--organization", help="Whose it becomes, for ever.")],
    data_dir: DataDir = DATA_DIR,
    as_json: AsJson = False,
) -> None:
    """Make a customer that was made by hand at Stripe, with its subscription, an organization's. Twice does no harm."""
    from blockyard.billing.inbox.adopt import adopt_customer

    if not customer.startswith("cus_"):
        fail("say which customer: its id at Stripe begins with cus_", ExitCode.USAGE)
    settings = load(data_dir)
    client = require_client(settings)

    async def run(process: "Process") -> "Adoption":
        return await adopt_customer(process, client, customer, organization)

    adoption = work(settings, run)
    if as_json:
        print_json(asdict(adoption))
    else:
        console.print(
            f"Claimed: {', '.join(adoption.claimed)}. {len(adoption.labelled)} of them did not name the organization at "
            f"Stripe, and do now. {len(adoption.replayed)} events had waited and were enqueued.",
            soft_wrap=True,
            markup=False,
        )
    if adoption.no_address is not None:
        warn(
            f"the customer's e-mail is no address, and was left out: {adoption.no_address!r}. Owners and admins are mailed."
        )
    if adoption.left:
        warn(
            f"not kept: {', '.join(adoption.left)}. `blockyard stripe reconcile --organization {organization}` says why."
        )
        raise typer.Exit(ExitCode.FAILURE)
