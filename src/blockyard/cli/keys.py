"""`blockyard keys`: rotating the seal and token keys without downtime."""

from pathlib import Path

import typer

from blockyard.app.settings import SECRETS_FILE, Settings, load_settings
from blockyard.base.keys import KeyRing
from blockyard.base.settings import reveal
from blockyard.cli.options import DATA_DIR, AsJson, DataDir
from blockyard.cli.output import console, print_json, require
from blockyard.local.secrets_file import replace_secret

app = typer.Typer(help="Rotate the keys that seal sessions and sign access tokens.", no_args_is_help=True)

RINGS = ("seal_keys", "token_keys")


@app.command()
def rotate(data_dir: DataDir = DATA_DIR, as_json: AsJson = False) -> None:
    """Put new keys in front. Old ones stay valid, so running processes go on; restart them, then run `keys retire`."""
    import psycopg

    from blockyard.tenancy import seal_keys

    settings = load_settings(data_dir)
    require(settings, "migrate")
    rings = {name: ring.rotated() for name, ring in rings_of(settings).items()}
    # The database first: no process may seal with a key that it does not know.
    with psycopg.connect(reveal(settings.owner_database_url)) as owner:
        seal_keys.install_seal_keys(owner, rings["seal_keys"])
    store(data_dir, rings)
    report(rings, data_dir, as_json, "Restart the API and the workers one by one, then run `blockyard keys retire`.")


@app.command()
def retire(data_dir: DataDir = DATA_DIR, as_json: AsJson = False) -> None:
    """Forget all keys but the current ones. Processes that still seal with an old one are locked out."""
    import psycopg

    from blockyard.tenancy import seal_keys

    settings = load_settings(data_dir)
    require(settings, "migrate")
    rings = {name: ring.only_current() for name, ring in rings_of(settings).items()}
    store(data_dir, rings)
    with psycopg.connect(reveal(settings.owner_database_url)) as owner:
        seal_keys.retire_seal_keys(owner, rings["seal_keys"])
    report(rings, data_dir, as_json, "Old access tokens are refused from the next restart of the API on.")


def rings_of(settings: Settings) -> dict[str, KeyRing]:
    require(settings, "serve")
    return {name: KeyRing.parse(reveal(getattr(settings, name))) for name in RINGS}


def store(data_dir: Path, rings: dict[str, KeyRing]) -> None:
    """Into the secrets file, where there is one; an operator who keeps secrets elsewhere reads them from --json."""
    path = data_dir / SECRETS_FILE
    if path.exists():
        for name, ring in rings.items():
            replace_secret(path, f"BLOCKYARD_{name.upper()}", ring.format())


def report(rings: dict[str, KeyRing], data_dir: Path, as_json: bool, next_step: str) -> None:
    in_file = (data_dir / SECRETS_FILE).exists()
    if as_json:
        print_json({f"BLOCKYARD_{name.upper()}": ring.format() for name, ring in rings.items()})
        return
    for name, ring in rings.items():
        console.print(f"{name}: current [bold]{ring.current_id}[/], valid {', '.join(ring.keys)}")
    if not in_file:
        console.print("There is no secrets file here. Put these where you keep secrets:")
        for name, ring in rings.items():
            console.print(f"BLOCKYARD_{name.upper()}={ring.format()}", soft_wrap=True)
    console.print(next_step)
