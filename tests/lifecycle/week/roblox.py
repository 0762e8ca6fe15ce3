"""The class's server at Roblox: the place file in Luau itself, and its calls, which the test carries to Blockyard."""

import json
import time
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import Any, Final

import httpx

from tests.lifecycle.week.browser import Step
from tests.lifecycle.week.network import Network
from tests.lifecycle.week.script import Part
from tests.waiting import ANSWER_SECONDS
from worlds.scene import Scene
from worlds.tests.luau_live import LiveServer
from worlds.tests.reported import fates
from worlds.tests.test_reporter_added import scripts_in

SECRET: Final = "the secret blockyard_place_key"
FIRST_PLAYER: Final = 1_000_000_001
MOST_SECONDS_AHEAD: Final = 280
"""What a game's clock tells of later than five minutes from now is refused."""
REAL_TIME: Final = """
    world.environment.DateTime.now = function()
        return {{ ToIsoDate = function() return os.date("!%Y-%m-%dT%H:%M:%S", {now} + world.now) .. "Z" end }}
    end
"""


class GameServer:
    """One for all pupils. Its clock is moved by the test, from now on."""

    def __init__(self, module: Path, scene: Scene, place: bytes, url: str, key: str, network: Network) -> None:
        self.url, self.network, self.carried = url, network, 0
        self.told: dict[str, tuple[str, int]] = {}
        self.kept: set[str] = set()
        self.api = httpx.Client(base_url=url, headers={"x-api-key": key}, timeout=ANSWER_SECONDS)
        self.luau = LiveServer(module, scene, scripts_in(place))
        self.luau.run(REAL_TIME.format(now=int(time.time()) + 1))
        fates(self.luau, usual="held")

    def close(self) -> None:
        self.luau.__exit__()
        self.api.close()

    def wait(self, seconds: int) -> None:
        for _ in range(seconds):
            self.luau.wait(1)
            self.carry_calls()

    def carry_calls(self) -> None:
        """Each that the server has begun, in their order, until it waits for none."""
        while self.luau.get("#world.held"):
            self.carried += 1
            request = self.luau.get(f"world.arrived[{self.carried}]")
            status = self.carry(request)
            if "/events" in request["url"]:
                self.note(json.loads(request["body"]), status)
            self.luau.run(f"world.release({status})")

    def carry(self, request: dict[str, Any]) -> int:
        """The status that comes back; 0: nothing does."""
        path = request["url"].removeprefix(self.url)
        assert (request["method"], path in ("/game/v1/events", "/game/v1/claim")) == ("POST", True)
        assert request["headers"] == {"x-api-key": SECRET, "content-type": "application/json"}
        sent = {"content": request["body"], "headers": {"content-type": "application/json"}}
        answer = self.network.carry(partial(self.api.post, path, **sent))
        if answer is None:
            return 0
        expected = {"/game/v1/events": 202, "/game/v1/claim": 200}[path]
        assert answer.status_code in (expected, 503), answer.text
        assert not answer.json().get("refused"), answer.text
        return answer.status_code

    def note(self, body: dict[str, Any], status: int) -> None:
        """Which events the reporter has told, and which it knows to be kept."""
        assert body.get("lost", 0) == 0
        ids = {event["id"] for event in body["events"]}
        self.told |= {event["id"]: (event["type"], event["player"]) for event in body["events"]}
        if status == 202:
            self.kept |= ids

    @property
    def is_quiet(self) -> bool:
        """Whether everybody has left, and all of it is known to be kept."""
        left = {player for kind, player in self.told.values() if kind == "session.ended"}
        return len(left) == self.luau.get("#world.services.Players.everyone") and self.told.keys() == self.kept


def play_in_roblox(server: GameServer, part: Part, number: int, code: str) -> Step:
    """As the `number`th player of the server, second by second."""
    luau = server.luau
    luau.join(part.name)
    yield
    if not part.claims_late:
        yield from claim(luau, number, code)
    (play,) = part.plays
    luau.use(number, "quiz-board-1")
    for question, chosen in enumerate(play.choices):
        for answer in chosen:
            yield
            luau.send(number, "PlayRemotes.Answer", f"quiz/{question}", answer)
    if play.finishes:
        for thing, touched in (("coin-1", "Coin"), ("coin-2", "Coin"), ("checkpoint-1", "Checkpoint")):
            yield from pause(2)
            luau.touch(number, thing, touched)
    if part.claims_late:
        yield from claim(luau, number, code)
    yield from pause(2)
    luau.leave(number)


def claim(luau: LiveServer, number: int, code: str) -> Step:
    """She types it until the game thanks her."""
    while True:
        before = len(outcomes(luau, number))
        luau.send(number, "Claim", code.replace("-", ""))
        yield from pause(4)
        heard = outcomes(luau, number)[before:]
        assert heard in ([], ["later"], ["claimed"])
        if heard == ["claimed"]:
            return


def outcomes(luau: LiveServer, number: int) -> list[str]:
    return [one for one in luau.told(number) if isinstance(one, str)]


def pause(seconds: int) -> Iterator[None]:
    for _ in range(seconds):
        yield
