"""`blockyard keys`: older names of `blockyard secrets rotate` and `retire`, for the seal and token keys."""

import typer

from blockyard.cli import secrets
from blockyard.cli.options import DATA_DIR, AsJson, DataDir
from blockyard.cli.rings import Ring

app = typer.Typer(help="Older names of `blockyard secrets rotate` and `retire`.", no_args_is_help=True)

RINGS = [Ring.SEAL, Ring.TOKEN]


@app.command()
def rotate(data_dir: DataDir = DATA_DIR, as_json: AsJson = False) -> None:
    """As `secrets rotate seal token`."""
    secrets.rotate(RINGS, accept=False, use="", data_dir=data_dir, as_json=as_json)


@app.command()
def retire(data_dir: DataDir = DATA_DIR, as_json: AsJson = False) -> None:
    """As `secrets retire seal token`."""
    secrets.retire(RINGS, now=False, data_dir=data_dir, as_json=as_json)
