"""A server that plays a scene, and clients of it: each in a Lua of its own, as on machines of their own."""

import dataclasses
from collections.abc import Sequence
from typing import Any

from worlds.design import design
from worlds.request import DesignRequest, DesignSettings, QuizQuestion
from worlds.scene import Component, Scene
from worlds.scripts.world import world_scripts
from worlds.stage.machine import Machine
from worlds.stage.stage import Prop, Question, Stage
from worlds.tests.luau_run import World

QUESTIONS = [
    QuizQuestion(prompt='What is "3/4" of 8? ]]', choices=["5", "6\\n"], answer=1),
    QuizQuestion(prompt="Größtes Tier: 🐋?", choices=["Wal", "Maus", "Hund"], answer=0),
]
Message = dict[str, Any]


def scene_of(description: str, questions: Sequence[QuizQuestion] = ()) -> Scene:
    settings = DesignSettings(questions=[*questions])
    return design(DesignRequest(name="World", description=description, settings=settings)).scene


def staged(
    scene: Scene, machines: Sequence[Machine], questions: Sequence[Question] = (), props: Sequence[Prop] = ()
) -> Scene:
    return dataclasses.replace(
        scene, stage=Stage(machines=tuple(machines), questions=tuple(questions), props=tuple(props))
    )


def thing(scene: Scene, id: str) -> Component:  # as components have it
    return next(one for one in scene.components if one.id == id)


def plain(value: Any) -> Any:
    """Of Lua tables: dicts, and lists where they count from 1."""
    if not hasattr(value, "items"):
        return value
    found = {key: plain(item) for key, item in value.items()}
    return list(found.values()) if all(isinstance(key, int) for key in found) else found


class Server:
    def __init__(self, scene: Scene) -> None:
        self.scene = scene
        self.world = World(scene, world_scripts(scene))
        self.world.start("Play", "Safety")

    def join(self, name: str) -> Any:
        return self.world.lua.join(name)

    def model(self, id: str) -> Any:
        folder = self.world.lua.services.Workspace.FindFirstChild(self.world.lua.services.Workspace, "World")
        return folder.FindFirstChild(folder, id)

    def part(self, id: str, name: str) -> Any:
        model = self.model(id)
        return model.FindFirstChild(model, name)

    def stand(self, player: Any, *spot: float) -> None:
        root(player).Position = self.world.lua.vector(*spot)

    def go_to(self, player: Any, id: str) -> None:
        x, y, z = thing(self.scene, id).base
        self.stand(player, x, y + 3, z)

    def prompt(self, id: str) -> Any:
        model = self.model(id)
        (found,) = [one for one in model.GetDescendants(model).values() if one.ClassName == "ProximityPrompt"]
        return found

    def use(self, player: Any, id: str) -> None:
        """From nearby."""
        self.go_to(player, id)
        fire(self.prompt(id).Triggered, player)

    def touch(self, player: Any, id: str, part: str) -> None:
        self.go_to(player, id)
        fire(self.part(id, part).Touched, root(player))

    def send(self, player: Any, remote: str, *values: Any) -> None:
        """What a client sends, an honest one or not."""
        fire(self.remote(remote).OnServerEvent, player, *values)

    def remote(self, name: str) -> Any:
        folder = self.world.lua.services.ReplicatedStorage.PlayRemotes
        return folder.FindFirstChild(folder, name)

    def told(self, player: Any) -> list[Message]:
        """All that she was sent, in its order."""
        return [plain(one) for one in self.world.lua.told(player).values()]

    def wait(self, seconds: float) -> None:
        self.world.lua["pass"](seconds)


class Client:
    """The screen of one player of a server."""

    def __init__(self, server: Server, player: Any) -> None:
        self.server, self.player, self.heard = server, player, 0
        self.world = World(server.scene, world_scripts(server.scene))
        self.me = self.world.lua.join("me")
        storage = self.world.service("ReplicatedStorage")
        remotes = self.world.lua.Instance.new("Folder")
        remotes.Name, remotes.Parent = "PlayRemotes", storage
        for name in ("Show", "Answer", "Choose"):
            remote = self.world.lua.Instance.new("RemoteEvent")
            remote.Name, remote.Parent = name, remotes
        self.world.start("PlayGui")

    def hear(self) -> None:
        """What the server has sent since; and the server hears what was sent to it."""
        while True:
            for value in self.world.lua.sent.values():
                self.server.send(self.player, value.remote, *value["values"].values())
            self.world.lua.sent = self.world.runtime.table_from([])
            told = self.server.told(self.player)[self.heard :]
            if not told:
                return
            self.heard += len(told)
            for message in told:
                show = self.world.lua.services.ReplicatedStorage.PlayRemotes.Show
                fire(show.OnClientEvent, self.table(message))

    def table(self, value: Any) -> Any:
        if isinstance(value, dict):
            return self.world.runtime.table_from({key: self.table(item) for key, item in value.items()})
        return self.world.runtime.table_from([self.table(one) for one in value]) if isinstance(value, list) else value

    def find(self, name: str) -> Any:
        gui = self.me.FindFirstChild(self.me, "PlayerGui")
        (found,) = [one for one in gui.GetDescendants(gui).values() if one.Name == name]
        return found

    def press(self, name: str) -> None:
        fire(self.find(name).Activated)
        self.hear()

    def key(self, code: str) -> None:
        users = self.world.lua.services.UserInputService
        fire(users.InputBegan, self.world.runtime.table_from({"KeyCode": code}), False)
        self.hear()

    def wait(self, seconds: float) -> None:
        self.server.wait(seconds)
        self.world.lua["pass"](seconds)
        self.hear()


def root(player: Any) -> Any:
    return player.Character.FindFirstChild(player.Character, "HumanoidRootPart")


def fire(event: Any, *values: Any) -> None:
    event.Fire(event, *values)


def score(player: Any) -> int:
    stats = player.FindFirstChild(player, "leaderstats")
    return int(stats.FindFirstChild(stats, "Score").Value)


def attribute(player: Any, name: str) -> Any:
    return player.GetAttribute(player, name)


def at(player: Any) -> tuple[float, float, float]:
    position = root(player).Position
    return (position.X, position.Y, position.Z)
