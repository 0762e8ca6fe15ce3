"""`blockyard stripe verify`: is Stripe as our sandbox says?"""

import asyncio
from dataclasses import asdict
from typing import TYPE_CHECKING

import typer
from rich.markup import escape
from rich.table import Column, Table

from blockyard.app.settings import Settings, load_settings
from blockyard.base.settings import reveal
from blockyard.cli.exit_codes import ExitCode
from blockyard.cli.options import DATA_DIR, AsJson, DataDir
from blockyard.cli.output import console, errors, fail, print_json, print_table, warn
from blockyard.cli.stripe_process import require_client

if TYPE_CHECKING:
    from blockyard.billing.stripe.client import Client
    from blockyard.billing.verification.question import Answer, Question


def verify(data_dir: DataDir = DATA_DIR, as_json: AsJson = False) -> None:
    """Ask Stripe, with a test-mode key, where it may differ from our sandbox. 1 if it does.

    Makes customers, prices and test clocks marked `blockyard: verify`, and takes them away again.
    """
    settings = load_settings(data_dir)
    client = require_client(settings)
    refuse_live_key(settings)
    answers, left = asyncio.run(ask(client))
    different = [one for one in answers if not one.is_same]
    if as_json:
        told = [asdict(one) | {"same": one.is_same} for one in answers]
        print_json({"api": settings.stripe_api_url, "answers": told, "different": len(different), "left": left})
    else:
        show(answers)
    if left:
        warn(f"could not be taken away again: {', '.join(left)}")
    raise typer.Exit(ExitCode.FAILURE if different else ExitCode.OK)


def refuse_live_key(settings: Settings) -> None:
    from blockyard.billing.verification.service import TEST_KEYS

    key = settings.stripe_secret_key
    if key is None or not reveal(key).startswith(TEST_KEYS):
        fail(
            "BLOCKYARD_STRIPE_SECRET_KEY is no test-mode key, and this makes payments and subscriptions. Nothing was asked."
            " Set one that starts with sk_test_ or rk_test_.",
            ExitCode.NOT_READY,
        )


async def ask(client: "Client") -> "tuple[list[Answer], list[str]]":
    from blockyard.base.errors import Problem
    from blockyard.billing.verification.service import verify as ask_all

    try:
        return await ask_all(client, tell_progress)
    except Problem as problem:
        fail(problem.detail)
    finally:
        await client.close()


def tell_progress(question: "Question") -> None:
    errors.print(f"[dim]{escape(question.name)} ...[/]")


def show(answers: "list[Answer]") -> None:
    columns = (Column(name, overflow="fold") for name in ("question", "we expect", "Stripe said", ""))
    table = Table(*columns, title="Stripe and our sandbox", show_lines=True)
    for one in answers:
        verdict = "same" if one.is_same else "[bold red]different[/]"
        table.add_row(f"{escape(one.asks)}\n[dim]{one.name}[/]", escape(one.expected), escape(one.said), verdict)
    print_table(table)
    for one in answers:
        if one.setting and not one.is_same:
            console.print(f"{one.name} follows a setting of the account: {one.setting}", markup=False, soft_wrap=True)
    same = sum(one.is_same for one in answers)
    console.print(
        f"{same} of {len(answers)} are the same. docs/billing-with-real-stripe.md says what to do with the others."
    )
