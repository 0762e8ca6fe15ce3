"""`blockyard model`: the language model that reads descriptions, if one is configured."""

import asyncio
from dataclasses import fields
from typing import TYPE_CHECKING, Annotated, Final

import typer
from rich.markup import escape
from rich.table import Table

from blockyard.app.settings import load_settings
from blockyard.cli.configured_model import require_model, without
from blockyard.cli.exit_codes import ExitCode
from blockyard.cli.options import DATA_DIR, AsJson, DataDir
from blockyard.cli.output import fail, print_json, print_table
from worlds.language_model.choice import ModelChoice
from worlds.language_model.descriptions import descriptions
from worlds.language_model.failure import ModelFailed, Why

if TYPE_CHECKING:
    from blockyard.cli.model_trial import Trial

app = typer.Typer(help="The language model that reads descriptions.", no_args_is_help=True)

NONE_CONFIGURED: Final = (
    "no model is configured: descriptions are read by the parser. Set BLOCKYARD_MODEL, such as openai:gpt-5-mini, and "
    "BLOCKYARD_MODEL_API_KEY; or with BLOCKYARD_MODEL_URL the address of an OpenAI-compatible server of your own."
)
ADVICE: Final = {
    Why.CANNOT_BE_USED: "See BLOCKYARD_MODEL.",
    Why.DECLINED: "Take another model.",
    Why.ERROR: "See BLOCKYARD_MODEL_API_KEY, and whether the server has the model that BLOCKYARD_MODEL names.",
    Why.NO_PLAN: "Take a model that can call tools.",
    Why.SLOW: "Take a faster model, or let BLOCKYARD_MODEL_SECONDS be more.",
    Why.TOO_LARGE: "Take another model.",
    Why.UNREACHABLE: "See whether the server runs, and BLOCKYARD_MODEL_URL.",
}
VAIN: Final = (Why.CANNOT_BE_USED, Why.ERROR, Why.UNREACHABLE)
"""Where the first description fails so, the others would, too."""
COLUMNS: Final = (
    *("zones", "things", "resolved", "shapes", "activities", "facts", "questions"),
    *("mended", "refused"),
)
SHOWN: Final = 50
LONGEST_REASON: Final = 300


@app.callback()
def model() -> None:
    """A group of commands, also while it has one."""


@app.command()
def check(
    first: Annotated[int, typer.Option(min=1, max=20, help="How many descriptions are tried; each costs.")] = 20,
    data_dir: DataDir = DATA_DIR,
    as_json: AsJson = False,
) -> None:
    """Let the model read 20 descriptions, and show what the rules made of its plans and lessons. Nothing is built.
    Exit code 1 if it gave no plan for one."""
    choice = require_model(load_settings(data_dir))
    if choice is None:
        fail(NONE_CONFIGURED, ExitCode.NOT_READY)
    trials = asyncio.run(try_all(choice, descriptions()[:first]))
    failures = [trial.failure for trial in trials if trial.failure]
    if as_json:
        print_json({"answered": len(trials) - len(failures), "trials": [document(one) for one in trials]})
    else:
        show(trials)
    if failures:
        fail(said_of(failures, len(trials), choice))


async def try_all(choice: ModelChoice, words: list[str]) -> list["Trial"]:
    """One after the other; only the first where it shows that all are in vain."""
    from blockyard.cli.model_trial import try_model

    trials: list[Trial] = []
    for one in words:
        trials.append(await try_model(choice, one))
        failure = trials[0].failure
        if failure is not None and failure.why in VAIN:
            break
    return trials


def document(trial: "Trial") -> dict[str, object]:
    shown = {one.name: getattr(trial, one.name) for one in fields(trial)}
    return shown | {"seconds": round(trial.seconds, 1), "failure": code_of(trial) or None}


def code_of(trial: "Trial") -> str:
    return trial.failure.why.name.lower() if trial.failure else ""


def show(trials: list["Trial"]) -> None:
    table = Table("description", *COLUMNS, "seconds", "failure")
    table.columns[0].no_wrap = True
    for one in trials:
        words = one.description if len(one.description) <= SHOWN else one.description[: SHOWN - 4] + " ..."
        made = [one.shapes, one.activities, one.facts, one.questions]
        counts = [one.zones, one.things, share(one), *made, one.mended, one.refused]
        cells = [*map(str, counts)] if one.failure is None else ["-"] * len(counts)
        table.add_row(escape(words), *cells, f"{one.seconds:.1f}", code_of(one))
    print_table(table)


def share(trial: "Trial") -> str:
    return f"{100 * trial.resolved / trial.things:.0f} %" if trial.things else "-"


def said_of(failures: list[ModelFailed], tried: int, choice: ModelChoice) -> str:
    """How many gave no plan, why the first one did, and what to do."""
    first = failures[0]
    printable = "".join(one if one.isprintable() else " " for one in without(str(first), choice))
    reason = printable[:LONGEST_REASON]
    return f"no plan for {len(failures)} of {tried} descriptions. {first.why} ({reason}). {ADVICE[first.why]}"
