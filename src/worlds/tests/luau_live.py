"""A Roblox server in Luau itself that plays a world: scripts, players and a clock that the test moves."""

import json
import subprocess
from collections.abc import Sequence
from pathlib import Path
from typing import Any, Final, Self

from worlds.roblox.instance import CFrame, Instance, Vector3
from worlds.roblox.world import workspace
from worlds.scene import Scene
from worlds.scripts.luau import literal, quoted
from worlds.scripts.script import Script

HERE: Final = Path(__file__).parent
STAND_IN: Final = tuple((HERE / name).read_text() for name in ("roblox.lua", "roblox_server.lua"))


class LuauFault(Exception):
    """What Luau says."""


class LiveServer:
    """`with` ends it. Chunks of a test find its table as `world`, and its players, as they came, as `player(1)`."""

    def __init__(self, module: Path, scene: Scene, scripts: Sequence[Script]) -> None:
        command = ["node", str(HERE / "luau_live.mjs"), str(module)]
        self.process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        roblox, server = STAND_IN
        self.run(f"world = (function() {roblox}\nend)()")
        self.run(f"(function() {server}\nend)()(world)")
        self.run("function player(number) return world.services.Players.everyone[number] end")
        for script in scripts:
            self.run(f"world.sources[{quoted(script.name)}] = function()\n{script.source}\nend")
            if script.service == "ReplicatedStorage":
                self.grow(Instance("ModuleScript", script.name), "ReplicatedStorage")
        for made in workspace(scene).children:
            if made.name == "World":
                self.grow(made, "Workspace")
        for script in scripts:
            if script.kind == "server":
                self.run(f"world.start({quoted(script.name)})")

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.process.kill()
        self.process.communicate()

    def run(self, chunk: str) -> Any:
        """What the chunk returns, if that is JSON. Raises LuauFault."""
        assert self.process.stdin is not None
        assert self.process.stdout is not None
        self.process.stdin.write(json.dumps(chunk) + "\n")
        self.process.stdin.flush()
        answer = json.loads(self.process.stdout.readline())
        if "fault" in answer:
            raise LuauFault(answer["fault"])
        return None if answer["value"] is None else json.loads(answer["value"])

    def get(self, expression: str) -> Any:
        """Tables as dicts and lists; an empty one is a list."""
        return self.run(f"return world.json({expression})")

    def grow(self, instance: Instance, service: str) -> None:
        self.run(f"world.grow({literal(grown(instance))}, world.environment.game:GetService({quoted(service)}))")

    def wait(self, seconds: float) -> None:
        self.run(f"world.pass({seconds})")

    def join(self, name: str) -> None:
        self.run(f"world.join({quoted(name)})")

    def leave(self, number: int) -> None:
        self.run(f"world.leave(player({number}))")

    def use(self, number: int, thing: str) -> None:
        self.run(f"world.use(player({number}), {quoted(thing)})")

    def touch(self, number: int, thing: str, part: str) -> None:
        self.run(f"world.touch(player({number}), {quoted(thing)}, {quoted(part)})")

    def send(self, number: int, remote: str, *values: object) -> None:
        """What a client sends, an honest one or not: of a remote below ReplicatedStorage, `PlayRemotes.Answer`."""
        sent = "".join(f", {literal(value)}" for value in values)  # type: ignore[arg-type]  # literals of the tests
        self.run(f"world.services.ReplicatedStorage.{remote}.OnServerEvent:Fire(player({number}){sent})")

    def told(self, number: int) -> list[Any]:
        """All that she was sent, in its order."""
        found: list[Any] = self.get(f"world.told(player({number}))")
        return found


def grown(instance: Instance) -> dict[str, Any]:
    """As much of it as scripts look at."""
    values: dict[str, Any] = {}
    for name, value in instance.properties.items():
        match value:
            case CFrame(position, _):
                values["Position"] = position
            case Vector3(vector):
                values[name] = vector
            case bool() | float() | int() | str():
                values[name] = value
    children = [grown(child) for child in instance.children]
    return {"class": instance.class_name, "name": instance.name, "values": values, "children": children}
