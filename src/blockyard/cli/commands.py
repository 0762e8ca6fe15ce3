"""The commands by name. A command's module is imported when it is called for: each brings what it works with, and all
together take longer to load than most of them take to run."""

from collections.abc import Iterator, Mapping
from importlib import import_module
from typing import Any, Final

import typer
from typer.core import TyperCommand, TyperGroup
from typer.main import get_command

COMMANDS: Final = {
    "up": "up:up",
    "serve": "serve:serve",
    "worker": "serve:worker",
    "migrate": "migrate:migrate",
    "doctor": "doctor:doctor",
    "budget": "budget:budget",
    "rooms": "rooms:rooms",
    "openapi": "openapi:openapi",
    "slow": "slow:slow",
    "seed": "seed:seed",
    "restore": "restore:restore",
    "db": "db:db",
    "version": "version:version",
    "backup": "backup:app",
    "jobs": "jobs:app",
    "secrets": "secrets:app",
    "keys": "keys:app",
    "stripe": "stripe:app",
    "studio": "studio:app",
    "model": "model:app",
}
"""In the order of the help: module of blockyard/cli, and what of it is the command."""


class Commands(TyperGroup):
    """What `blockyard --help` lists, and what runs."""

    def __init__(self, **arguments: Any) -> None:
        super().__init__(**arguments)
        self.commands = Loaded()  # type: ignore[assignment]  # it is read like a dict, and never written


class Loaded(Mapping[str, TyperCommand | TyperGroup]):
    """Each command of COMMANDS, loaded when it is first asked for."""

    def __init__(self) -> None:
        self.loaded: dict[str, TyperCommand | TyperGroup] = {}

    def __iter__(self) -> Iterator[str]:
        return iter(COMMANDS)

    def __len__(self) -> int:
        return len(COMMANDS)

    def __getitem__(self, name: str) -> TyperCommand | TyperGroup:
        if name not in self.loaded:
            self.loaded[name] = load(name, COMMANDS[name])
        return self.loaded[name]


def load(name: str, where: str) -> TyperCommand | TyperGroup:
    module, _, attribute = where.partition(":")
    found = getattr(import_module(f"blockyard.cli.{module}"), attribute)
    app = typer.Typer(add_completion=False)
    app.callback()(lambda: None)  # so that it is a group, also of one
    if isinstance(found, typer.Typer):
        app.add_typer(found, name=name)
    else:
        app.command(name)(found)
    group = get_command(app)
    assert isinstance(group, TyperGroup)
    command = group.commands[name]
    assert isinstance(command, TyperCommand | TyperGroup)
    return command
