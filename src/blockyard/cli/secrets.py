"""`blockyard secrets`: making, rotating and retiring the keys, sealing anew what they seal, and what to do after a leak."""

import secrets as random
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any
from urllib.parse import quote

import typer

from blockyard.app.settings import Settings, load_settings
from blockyard.base.keys import KeyRing
from blockyard.base.settings import reveal
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
from blockyard.local.data_folder import METRICS_TOKEN, URL_VARIABLES
from blockyard.local.secrets_file import write_secrets

if TYPE_CHECKING:
    from psycopg import Connection

    from blockyard.tenancy.reseal import Resealed

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
        console.print(
            "Start the API and the workers again, one by one, then run `blockyard secrets rotate RING --use ID`."
        )
    else:
        console.print(RESTART)


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
    after = {ring: keys.only_current() for ring, keys in fresh.items() if ring is not Ring.SECRET}
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


def owner_of(settings: Settings) -> "Connection[Any]":
    import psycopg

    return psycopg.connect(reveal(settings.owner_database_url))


def newest(keys: KeyRing, before: KeyRing) -> str:
    [key_id] = keys.keys.keys() - before.keys.keys()
    return key_id


def used(ring: Ring, keys: KeyRing, key_id: str) -> KeyRing:
    if key_id not in keys.keys:
        fail(f"{ring.variable} has no such key. It has {', '.join(keys.keys)}.", ExitCode.USAGE)
    return keys.using(key_id)


def install(settings: Settings, rings: Rings) -> None:
    """The database first: no process may seal with a key that it does not know."""
    from blockyard.tenancy import seal_keys

    if Ring.SEAL in rings:
        with owner_of(settings) as owner:
            seal_keys.install_seal_keys(owner, rings[Ring.SEAL])


def forget(settings: Settings, rings: Rings) -> None:
    """In the database: the old seal keys, and the tokens that old token keys signed, also those of running processes."""
    from blockyard.tenancy import seal_keys
    from blockyard.tenancy.presence import running
    from blockyard.tenancy.token_keys import retire_token_keys

    with owner_of(settings) as owner:
        if Ring.TOKEN in rings:
            accepted = {key_id for process in running(owner) for key_id in process.rings[Ring.TOKEN.setting]}
            old = (accepted | set(rings[Ring.TOKEN].old_ids)) - {rings[Ring.TOKEN].current_id}
            retire_token_keys(owner, sorted(old))
        if Ring.SEAL in rings:
            seal_keys.retire_seal_keys(owner, rings[Ring.SEAL].only_current())


def seal_anew(settings: Settings, ring: KeyRing, *, quiet: bool) -> "dict[str, Resealed]":
    from blockyard.app.rooms import ROOMS, metadata_of
    from blockyard.cli.output import errors
    from blockyard.tenancy.reseal import StillChanging, open_engine
    from blockyard.tenancy.reseal import reseal as seal_all_anew

    metadata_of(ROOMS)  # every room's models are loaded
    with errors.status("Sealing anew ...") as status:

        def progress(name: str, counts: "Resealed") -> None:
            if not quiet:
                status.update(f"{name}: {counts.resealed} sealed anew, {counts.current} had the current key")

        try:
            return seal_all_anew(open_engine(reveal(settings.owner_database_url)), ring, progress)
        except StillChanging as error:
            fail(str(error))


def processes_with_old(settings: Settings, rings: Rings) -> list[str]:
    """A line for each running process that signs with another key than the current one."""
    from blockyard.tenancy.presence import running

    with owner_of(settings) as owner:
        return [
            f"{process.kind}, seen {process.seconds} s ago, signs with {ring.value} key {ids[0]}"
            for process in running(owner)
            for ring, keys in rings.items()
            if (ids := process.rings[ring.setting]) and ids[0] != keys.current_id
        ]


def refuse_in_use(settings: Settings, rings: Rings) -> None:
    found = processes_with_old(settings, rings)
    if found:
        lines = "\n".join(f"  {line}" for line in found)
        fail(
            f"nothing was retired: processes still sign with old keys. Start them again with the current ones, then run it "
            f"again (one that was killed is forgotten after a minute). With --now they are shut out.\n{lines}"
        )


def refuse_unknown_to_processes(settings: Settings, rings: Rings, key_id: str) -> None:
    """A node must not sign with what another refuses."""
    from blockyard.tenancy.presence import running

    with owner_of(settings) as owner:
        found = [
            f"  {process.kind}, seen {process.seconds} s ago, has no {ring.value} key {key_id}"
            for process in running(owner)
            for ring in rings
            if (ids := process.rings[ring.setting]) and key_id not in ids
        ]
    if found:
        lines = "\n".join(found)
        fail(f"nothing was changed: not every process takes this key yet. Start these again first:\n{lines}")


def refuse_still_sealing(settings: Settings, ring: KeyRing) -> None:
    from blockyard.app.rooms import ROOMS, metadata_of
    from blockyard.tenancy.reseal import count_by_key, open_engine

    metadata_of(ROOMS)
    counts = count_by_key(open_engine(reveal(settings.owner_database_url)))
    found = [
        f"  {name}: {number} with {key_id}"
        for name, keys in counts.items()
        for key_id, number in sorted(keys.items())
        if key_id in ring.old_ids
    ]
    if found:
        lines = "\n".join(found)
        fail(f"nothing was retired: old keys still seal secrets. Run `blockyard secrets reseal` first.\n{lines}")
