"""The gate between a world and its files. What Roblox would refuse, and what a script must not do, is never shown."""

from collections.abc import Iterator
from functools import cache

from worlds.roblox.instance import Instance
from worlds.roblox.reflection import faults
from worlds.scripts.forbidden import forbidden_uses
from worlds.scripts.syntax import syntax_errors
from worlds.scripts.template import templates


class WorldRefused(Exception):
    """The world has faults, and they are ours: no description can mend them. The message names each, with the reason."""

    def __init__(self, *faults: str) -> None:
        super().__init__(*faults)  # as they are: so it comes whole out of another process

    def __str__(self) -> str:
        return "; ".join(self.args)


def let_through(tree: Instance) -> Instance:
    """The tree itself, if there is no fault in it. Raises WorldRefused."""
    found = [*faults(tree), *scripts_faults(tree)]
    if found:
        raise WorldRefused(*found)
    return tree


def scripts_faults(instance: Instance) -> Iterator[str]:
    """Of all scripts in it: `Play, line 3: loadstring is not among the allowed globals`."""
    if instance.source is not None:
        yield from (f"{instance.name}, {fault}" for fault in source_faults(instance.source))
    for child in instance.children:
        yield from scripts_faults(child)


def source_faults(source: str) -> tuple[str, ...]:
    """`line 3: loadstring is not among the allowed globals`. Empty: it parses and keeps to what is allowed."""
    known = template_faults().get(source)
    return examine(source) if known is None else known


@cache
def template_faults() -> dict[str, tuple[str, ...]]:
    """Of the scripts that are the same in every world: they are examined once."""
    return {source: examine(source) for source in templates().values()}


def examine(source: str) -> tuple[str, ...]:
    found = syntax_errors(source) or forbidden_uses(source)
    return tuple(f"line {fault.line}: {fault.detail}" for fault in found)
