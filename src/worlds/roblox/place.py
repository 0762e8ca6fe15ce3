"""The place file (.rbxlx) that Roblox Studio opens."""

from worlds.roblox.instance import Instance
from worlds.roblox.xml import document


def place_file(tree: Instance) -> bytes:
    """`tree` is a DataModel. The same tree gives the same bytes."""
    return document(tree.children)
