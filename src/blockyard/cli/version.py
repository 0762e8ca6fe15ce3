"""`blockyard version`."""

import typer

from blockyard import __version__
from blockyard.cli.options import AsJson
from blockyard.cli.output import console, print_json


def version(as_json: AsJson = False) -> None:
    """Print the version."""
    if as_json:
        print_json({"version": __version__})
    else:
        console.print(f"Blockyard {__version__}")


def tell(asked: bool) -> None:
    """`blockyard --version`."""
    if asked:
        version()
        raise typer.Exit
