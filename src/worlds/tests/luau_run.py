"""Our Luau in a Lua 5.1: types are taken out, the rest is the same language. Roblox is played by roblox.lua."""

import re
from collections.abc import Sequence
from pathlib import Path
from typing import Any, Final

from lupa import lua51
from tree_sitter import Node

from worlds.roblox.instance import CFrame, Instance, Vector3
from worlds.roblox.world import workspace
from worlds.scene import Scene
from worlds.scripts.script import Script
from worlds.scripts.syntax import nodes, parsed, text_of

ROBLOX: Final = (Path(__file__).parent / "roblox.lua").read_text()
NOT_NAMED: Final = ("pairs", "ipairs", "next")


def lua() -> Any:
    return lua51.LuaRuntime(unpack_returned_tuples=True)


class Bare:
    """Our Luau, and nothing of Roblox."""

    def __init__(self) -> None:
        self.runtime = lua()
        self.environment = self.runtime.execute(ROBLOX).environment

    def run(self, source: str) -> Any:
        """What the chunk returns."""
        chunk = self.runtime.eval("function(source, env) return setfenv(assert(loadstring(source)), env) end")
        return chunk(lua_of(source), self.environment)()


class World:
    """A Roblox with one world in it. `lua` is its table: join, leave, pass, sent, services."""

    def __init__(self, scene: Scene, scripts: Sequence[Script]) -> None:
        self.runtime = lua()
        self.lua = self.runtime.execute(ROBLOX)
        self.scripts = {script.name: script for script in scripts}
        self.modules: dict[str, Any] = {}
        for made in workspace(scene).children:
            if made.name == "World":
                self.grow(made, self.lua.services.Workspace)
        self.service("ReplicatedStorage")
        for script in scripts:
            if script.service == "ReplicatedStorage":
                self.grow(Instance("ModuleScript", script.name), self.lua.services.ReplicatedStorage)

    def service(self, name: str) -> Any:
        return self.lua.environment.game.GetService(None, name)

    def grow(self, instance: Instance, parent: Any) -> None:
        """As much of it as scripts look at."""
        made = self.lua.Instance.new(instance.class_name)
        made.Name = instance.name
        for name, value in instance.properties.items():
            match value:
                case CFrame(position, _):
                    made.Position = self.lua.vector(*position)
                case Vector3(vector):
                    setattr(made, name, self.lua.vector(*vector))
                case bool() | float() | int() | str():
                    setattr(made, name, value)
        for child in instance.children:
            self.grow(child, made)
        made.Parent = parent

    def start(self, *names: str) -> None:
        """Each in a coroutine of its own, as Roblox does."""
        for name in names:
            self.function("function(run) coroutine.wrap(run)() end")(self.chunk(name))

    def function(self, source: str) -> Any:
        return self.runtime.eval(source)

    def module(self, found: Any) -> Any:
        """By its name, or by its instance."""
        name: str = found if isinstance(found, str) else found.Name
        if name not in self.modules:
            self.modules[name] = self.chunk(name)()
        return self.modules[name]

    def chunk(self, name: str) -> Any:
        environment = self.function("function(own, base) return setmetatable(own, { __index = base }) end")(
            self.runtime.table_from({"require": self.module}), self.lua.environment
        )
        environment.script = self.function(
            "{ Parent = setmetatable({}, { __index = function(_, name) return name end }) }"
        )
        compiled = self.function(
            "function(source, name, env) return setfenv(assert(loadstring(source, name)), env) end"
        )
        return compiled(lua_of(self.scripts[name].source), name, environment)


def unfolded(source: str) -> str:
    """Strings that go on over several lines, on one: Lua 5.1 has no `\\z`."""
    return re.sub(r"\\z\s*|\\.", lambda found: "" if found[0].startswith("\\z") else found[0], source)


def lua_of(source: str) -> str:
    """The same without types; loops over tables and `if` expressions as Lua 5.1 says them."""
    source = unfolded(source)
    content = source.encode()
    edits: list[tuple[int, int, str]] = []
    for node in nodes(parsed(source)):
        edits += edits_of(node)
    for start, end, words in sorted(edits, reverse=True):
        content = content[:start] + words.encode() + content[end:]
    return content.decode()


def edits_of(node: Node) -> list[tuple[int, int, str]]:
    kinds = [child.type for child in node.children]
    if node.type == "type_definition":
        return [(node.start_byte, node.end_byte, "")]
    if node.type in ("variable_list", "parameter", "function_declaration", "function_definition") and ":" in kinds:
        colon = kinds.index(":")
        return [(node.children[colon].start_byte, node.children[colon + 1].end_byte, "")]
    if node.type == "cast_expression":
        mark = kinds.index("::")
        return [(node.children[mark].start_byte, node.end_byte, "")]
    if node.type == "for_generic_clause":
        found = node.named_children[-1]
        if not text_of(found).startswith(NOT_NAMED):
            return [(found.start_byte, found.start_byte, "each("), (found.end_byte, found.end_byte, ")")]
    if node.type == "if_expression":
        condition, yes, no = node.named_children
        other = no.named_children[0]
        return [
            (node.start_byte, condition.start_byte, "(function() if "),
            (condition.end_byte, yes.start_byte, " then return "),
            (yes.end_byte, other.start_byte, " else return "),
            (other.end_byte, node.end_byte, " end end)()"),
        ]
    return []
