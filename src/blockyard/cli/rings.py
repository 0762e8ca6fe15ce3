"""The rings of keys as `blockyard secrets` finds them: in the secrets file of a folder, or in the environment."""

import os
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Annotated, Any

import typer

from blockyard.app.settings import SECRETS_FILE, Settings
from blockyard.base.keys import KeyRing
from blockyard.base.settings import is_blank
from blockyard.cli.exit_codes import ExitCode
from blockyard.cli.output import console, fail, warn
from blockyard.local.secrets_file import read_secrets, write_secrets


class Ring(StrEnum):
    """What a person calls it."""

    SEAL = "seal"
    TOKEN = "token"  # noqa: S105 - a name
    SECRET = "secret"  # noqa: S105 - a name

    @property
    def setting(self) -> str:
        return f"{self.value}_keys"

    @property
    def variable(self) -> str:
        return f"BLOCKYARD_{self.setting.upper()}"


Rings = dict[Ring, KeyRing]

RingNames = Annotated[
    list[Ring] | None,
    typer.Argument(
        help="seal: what enters the database; token: access tokens; secret: what schools and people entrust to us. "
        "All three if none is named."
    ),
]


@dataclass(frozen=True, slots=True)
class Home:
    """Where the rings are kept."""

    file: Path

    def holds(self, ring: Ring) -> bool:
        """Whether it is in the file, and not in the environment, which wins."""
        return is_blank(os.environ.get(ring.variable, "")) and ring.variable in read_secrets(self.file)

    def store(self, rings: Rings) -> None:
        """Into the file, all at once. Those of the environment are their operator's to set."""
        ours = {ring.variable: keys.format() for ring, keys in rings.items() if self.holds(ring)}
        if ours:
            write_secrets(self.file, read_secrets(self.file) | ours)

    def to_set(self, rings: Rings) -> dict[str, str]:
        """Variable to text of those that the operator has to set."""
        return {ring.variable: keys.format() for ring, keys in rings.items() if not self.holds(ring)}


def home_of(data_dir: Path) -> Home:
    return Home(data_dir / SECRETS_FILE)


def chosen(settings: Settings, names: Iterable[Ring] | None) -> Rings:
    """Those that are named, or all that are set. Ends if one that is named is not set, or none is."""
    known = settings.rings
    wanted = list(dict.fromkeys(names or [ring for ring in Ring if known[ring.setting] is not None]))
    missing = [ring.variable for ring in wanted if known[ring.setting] is None]
    if missing or not wanted:
        what = ", ".join(missing) or "no ring of keys"
        fail(f"{what} is not set. `blockyard secrets new` makes one.", ExitCode.NOT_READY)
    return {ring: keys for ring in wanted if (keys := known[ring.setting]) is not None}


def describe(rings: Mapping[Ring, KeyRing]) -> dict[str, Any]:
    """Names of keys, and no key."""
    return {ring.value: {"current": keys.current_id, "valid": list(keys.keys)} for ring, keys in rings.items()}


def show(rings: Mapping[Ring, KeyRing]) -> None:
    for ring, keys in rings.items():
        console.print(f"{ring.value}: current [bold]{keys.current_id}[/], valid {', '.join(keys.keys)}")


def show_to_set(variables: Mapping[str, str]) -> None:
    for name, text in variables.items():
        console.print(f"{name}={text}", soft_wrap=True, markup=False)


def tell_lost(lost: list[str]) -> None:
    """What no key of the ring opens: it was lost before, and its owner sets it anew."""
    if lost:
        some = ", ".join(lost[:5]) + (", ..." if len(lost) > 5 else "")
        warn(f"{len(lost)} secrets were sealed with a key that is gone, and stay as they are: {some}")
