"""`blockyard studio`: on the teacher's own machine, beside Roblox Studio."""

import shutil
import subprocess
import time
from pathlib import Path
from typing import Annotated

import typer

from blockyard.cli.exit_codes import ExitCode
from blockyard.cli.output import console, fail, warn

app = typer.Typer(help="Bring environments into Roblox Studio.", no_args_is_help=True)

ADVICE = (
    "Rojo is not installed here. Install it with `rokit add rojo-rbx/rojo`, run `rojo serve` in {folder}, "
    "and press Connect in the Rojo plugin of Studio."
)


@app.callback()
def studio() -> None:
    """A group of commands, also while it has one."""


@app.command()
def sync(
    name: Annotated[str, typer.Argument(help="Of the environment.")],
    url: Annotated[str, typer.Option(envvar="BLOCKYARD_URL", help="Where Blockyard is.")] = "http://127.0.0.1:8000",
    email: Annotated[str | None, typer.Option(help="Sign in as this user; the password is asked for.")] = None,
    api_key: Annotated[
        str | None, typer.Option(envvar="BLOCKYARD_API_KEY", help="Or with an API key of the school.")
    ] = None,
    folder: Annotated[Path | None, typer.Option(help="Where the project goes; else a folder of its name.")] = None,
    once: Annotated[bool, typer.Option("--once", help="Fetch it once, and do not wait for new versions.")] = False,
    seconds: Annotated[float, typer.Option(min=0.2, help="Between two looks for a new version.")] = 5.0,
    serve: Annotated[bool, typer.Option(help="Run `rojo serve` on it.")] = True,
) -> None:
    """Keep a folder equal to the environment's project, and serve it to Studio with Rojo."""
    from blockyard.cli.studio_sync import Project, SyncFailed
    from blockyard_client import Client, SignIn

    auth = None
    if api_key is None:
        auth = SignIn(email or typer.prompt("E-mail"), typer.prompt("Password", hide_input=True))
    target = folder or Path(folder_name(name))
    rojo = None
    try:
        project = Project(Client(url, api_key=api_key, auth=auth), name, target)
        say(target, project.pull())
        if once:
            return
        rojo = start_rojo(target) if serve else None
        while True:
            time.sleep(seconds)
            try:
                changed = project.pull()
            except SyncFailed as error:
                warn(f"{error} What lies in {target} stays; looking again.")
                continue
            if changed is not None:
                say(target, changed)
    except SyncFailed as error:
        fail(str(error), ExitCode.FAILURE)
    except KeyboardInterrupt:
        console.print("Stopped.")
    finally:
        if rojo is not None:
            rojo.terminate()


def folder_name(name: str) -> str:
    return "".join(char if char.isalnum() or char in " -_" else "_" for char in name).strip() or "environment"


def say(folder: Path, changed: list[str] | None) -> None:
    count = len(changed or [])
    console.print(f"{folder}: {count} files changed." if count else f"{folder} is up to date.")


def start_rojo(folder: Path) -> "subprocess.Popen[bytes] | None":
    """On loopback, as Rojo does by itself: whoever reaches its port may write into the open place."""
    binary = shutil.which("rojo")
    if binary is None:
        warn(ADVICE.format(folder=folder))
        return None
    console.print(f"Rojo serves {folder}: press Connect in the Rojo plugin of Studio.")
    return subprocess.Popen(  # noqa: S603 - a fixed command in the folder that was just written
        [binary, "serve", "default.project.json", "--address", "127.0.0.1"], cwd=folder
    )
