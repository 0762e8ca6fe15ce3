"""`blockyard secrets`: making, rotating and retiring the keys, sealing anew what they seal, and what to do after a leak."""

import secrets as random
from pathlib import Path
from typing import Annotated
from urllib.parse import quote

import typer
from rich.markup import escape

from blockyard.app.settings import Settings, load_settings
from blockyard.base.keys import KeyRing
from blockyard.cli.exit_codes import ExitCode
from blockyard.cli.options import DATA_DIR, AsJson, DataDir
from blockyard.cli.output import console, fail, print_json, require, warn
from blockyard.cli.rings import (
    Home,
    Ring,
    RingNames,
    Rings,
    chosen,
    describe,
    home_of,
    show,
    show_to_set,
    tell_lost,
)
from blockyard.cli.secrets_database import (
    forget,
    install,
    processes_with_old,
    refuse_in_use,
    refuse_retired,
    refuse_still_sealing,
    refuse_unknown_to_processes,
    seal_anew,
)
from blockyard.cli.typed import for_this_folder
from blockyard.local.data_folder import METRICS_TOKEN, URL_VARIABLES
from blockyard.local.secrets_file import write_secrets

app = typer.Typer(
    help="Keys: make, rotate and retire them, seal anew what they seal, and what to do after a leak.",
    no_args_is_help=True,
)

RESTART = (
    "Start the API and the workers again, one by one. Then: `blockyard secrets reseal`, `blockyard secrets retire`."
)


@app.command()
def new(
    rings: RingNames = None,
    database: Annotated[
        str, typer.Option(help="host:port/name of a PostgreSQL: also makes the four URLs, with new passwords.")
    ] = "",
    out: Annotated[Path | None, typer.Option(help="A file to make, for its owner alone, instead of printing.")] = None,
    as_json: AsJson = False,
) -> None:
    """Print fresh keys, as BLOCKYARD_* lines for an environment file. Nothing that is there is changed."""
    made = {ring.variable: KeyRing.generate().format() for ring in rings or Ring}
    if not rings:
        made[METRICS_TOKEN] = random.token_urlsafe(24)
    if database:
        host, _, name = database.partition("/")
        for variable, role in URL_VARIABLES.items():
            made[variable] = (
                f"postgresql://{role}:{random.token_urlsafe(24)}@{host}/{quote(name or 'blockyard', safe='?=&')}"
            )
    if out is not None:
        if out.exists():
            fail(f"{out} is there already. Name another file.", ExitCode.USAGE)
        write_secrets(out, made)
        made = dict.fromkeys(made, "")
    if as_json:
        print_json({"file": str(out), "names": list(made)} if out is not None else made)
    elif out is not None:
        console.print(f"{out} holds {', '.join(made)}.")
    else:
        show_to_set(made)


@app.command()
def rotate(
    rings: RingNames = None,
    accept: Annotated[
        bool, typer.Option("--accept", help="Only the first stage: all take it, none signs with it.")
    ] = False,
    use: Annotated[
        str, typer.Option(help="Only the second stage: this key, which all take by now, is the current one.")
    ] = "",
    data_dir: DataDir = DATA_DIR,
    as_json: AsJson = False,
) -> None:
    """Add a key and make it the current one. Old keys stay valid until `retire`."""
    settings, home = load(data_dir)
    before = chosen(settings, rings)
    if use:
        then = {ring: used(ring, keys, use) for ring, keys in before.items()}
        refuse_retired(settings, use)
        refuse_unknown_to_processes(settings, before, use)
        first = then
    else:
        first = {ring: keys.accepting() for ring, keys in before.items()}
        then = first if accept else {ring: keys.using(newest(keys, before[ring])) for ring, keys in first.items()}
    install(settings, then)
    home.store(then)
    steps = [step for step in (home.to_set(first), home.to_set(then)) if step]
    if len(steps) == 2 and steps[0] == steps[1]:
        steps.pop()
    if as_json:
        print_json({"rings": describe(then), "set": steps})
        return
    show(then)
    for number, step in enumerate(steps, 1):
        console.print(f"\n{number}. Set this everywhere, and start the API and the workers again, one by one:")
        show_to_set(step)
    if accept:
        words = "Start the API and the workers again, one by one, then run `blockyard secrets rotate RING --use ID`."
        console.print(escape(for_this_folder(words)))
    else:
        console.print(escape(for_this_folder(RESTART)))


@app.command()
def reseal(data_dir: DataDir = DATA_DIR, as_json: AsJson = False) -> None:
    """Seal everything anew with the current secret key. It may be ended and run again at any time."""
    settings, _ = load(data_dir)
    done = seal_anew(settings, chosen(settings, [Ring.SECRET])[Ring.SECRET], quiet=as_json)
    lost = [place for one in done.values() for place in one.lost]
    if as_json:
        counts = {name: {"resealed": one.resealed, "current": one.current} for name, one in done.items()}
        print_json({"sealed": counts, "lost": lost})
    else:
        for name, one in done.items():
            console.print(f"{name}: {one.resealed} sealed anew, {one.current} had the current key")
        tell_lost(lost)
    raise typer.Exit(ExitCode.FAILURE if lost else ExitCode.OK)


@app.command()
def retire(
    rings: RingNames = None,
    now: Annotated[
        bool, typer.Option("--now", help="Also what running processes sign with: they are shut out.")
    ] = False,
    data_dir: DataDir = DATA_DIR,
    as_json: AsJson = False,
) -> None:
    """Forget all keys but the current ones. Refused while a process signs with an old one, or it seals something still."""
    settings, home = load(data_dir)
    before = chosen(settings, rings)
    if not now:
        refuse_in_use(settings, before)
    if Ring.SECRET in before:
        refuse_still_sealing(settings, before[Ring.SECRET])
    forget(settings, before)
    after = {ring: keys.only_current() for ring, keys in before.items()}
    home.store(after)
    to_set = home.to_set({ring: keys for ring, keys in after.items() if len(before[ring].keys) > 1})
    if as_json:
        print_json({"rings": describe(after), "set": [to_set] if to_set else []})
        return
    show(after)
    if to_set:
        console.print("\nSet this everywhere. It need not be now: the database refuses what was retired.")
        show_to_set(to_set)


@app.command()
def leaked(rings: RingNames = None, data_dir: DataDir = DATA_DIR, as_json: AsJson = False) -> None:
    """Somebody may have the keys: new ones, at once. When it ends with 0, no access token of before opens anything."""
    settings, home = load(data_dir)
    before = chosen(settings, rings)
    fresh = {ring: keys.rotated() for ring, keys in before.items()}
    home.store(fresh)
    to_set = home.to_set(fresh)
    # Before the database changes: what is sealed with a key that nobody has noted is lost.
    if as_json:
        print_json({"rings": describe(fresh), "set": [to_set] if to_set else []})
    else:
        show(fresh)
        if to_set:
            console.print("\nSet this everywhere, and keep it: from now on secrets are sealed with it.")
            show_to_set(to_set)
    install(settings, fresh)
    forget(settings, fresh)
    if Ring.SECRET in fresh:
        done = seal_anew(settings, fresh[Ring.SECRET], quiet=as_json)
        tell_lost([place for one in done.values() for place in one.lost])
    keep_what_still_seals(settings, home, fresh)
    if not as_json:
        console.print("Access tokens of before are refused by every process, from its next request on.")
        console.print("[bold]Start the API and the workers again now[/]: until then they let nobody in.")


def keep_what_still_seals(settings: Settings, home: Home, fresh: Rings) -> None:
    """A process that was not started again may still seal with the old secret key, which then must open it."""
    after: Rings = {ring: keys.only_current() for ring, keys in fresh.items() if ring is not Ring.SECRET}
    if Ring.SECRET in fresh and not processes_with_old(settings, {Ring.SECRET: fresh[Ring.SECRET]}):
        after[Ring.SECRET] = fresh[Ring.SECRET].only_current()
    elif Ring.SECRET in fresh:
        warn(
            "running processes still have the old secret key. When they are started again, run `blockyard secrets reseal` "
            "and `blockyard secrets retire secret`."
        )
    home.store(after)


def load(data_dir: Path) -> tuple[Settings, Home]:
    settings = load_settings(data_dir)
    require(settings, "migrate")
    return settings, home_of(data_dir)


def newest(keys: KeyRing, before: KeyRing) -> str:
    [key_id] = keys.keys.keys() - before.keys.keys()
    return key_id


def used(ring: Ring, keys: KeyRing, key_id: str) -> KeyRing:
    if key_id not in keys.keys:
        fail(f"{ring.variable} has no such key. It has {', '.join(keys.keys)}.", ExitCode.USAGE)
    return keys.using(key_id)
