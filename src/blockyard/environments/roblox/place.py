"""The place file (.rbxlx) that Roblox Studio opens."""

from blockyard.environments.roblox.instance import Instance
from blockyard.environments.roblox.xml import document


def place_file(tree: Instance) -> bytes:
    """`tree` is a DataModel. The same tree gives the same bytes."""
    return document(tree.children)
