"""The codes that say whose result is whose: on a pupil's screen, at the server, and on both roads."""

import json
from collections.abc import Iterator
from typing import Any

import pytest

from worlds.scene import Scene
from worlds.tests.luau_live import LiveServer
from worlds.tests.playing import scene_of
from worlds.tests.reported import PULL, arrived, batches_of, fates, server_of, told

CODE = "ABCDEF29"


@pytest.fixture(scope="module")
def scene() -> Scene:
    return scene_of("A tree")


@pytest.fixture
def server(scene: Scene) -> Iterator[LiveServer]:
    with server_of(scene) as server:
        yield server


@pytest.mark.parametrize(
    ("fate", "outcome"),
    [(200, "claimed"), (404, "unknown"), (429, "later"), (500, "later"), (401, "later"), (0, "later")],
)
def test_a_code_on_the_push_road(server: LiveServer, fate: int, outcome: str) -> None:
    fates(server, fate)
    server.send(1, "Claim", CODE)
    (request,) = arrived(server)
    assert (request["method"], request["url"]) == ("POST", "https://blockyard.example/game/v1/claim")
    headers = {"x-api-key": "the secret blockyard_place_key", "content-type": "application/json"}
    assert request["headers"] == headers
    assert json.loads(request["body"]) == {"player": 1000000001, "code": CODE}
    assert server.told(1) == [outcome]


def test_a_code_on_the_pull_road(scene: Scene) -> None:
    with server_of(scene, PULL) as server:
        server.send(1, "Claim", CODE)
        assert server.told(1) == ["claimed"]
        server.wait(1)
        assert told(batches_of(server)) == [("claim.entered", {"code": CODE})]


@pytest.mark.parametrize(
    "code", ["ABCDEF2", "ABCDEF299", "abcdef29", "ABCDEF20", "ABCDEF21", "ABCDEF2 ", "ÄBCDEF2", "", None, 12345678, []]
)
def test_what_is_no_code_is_not_asked_for(server: LiveServer, code: object) -> None:
    server.send(1, "Claim", code)
    assert (arrived(server), server.told(1)) == ([], [])
    server.send(1, "Claim", CODE)
    assert server.told(1) == ["claimed"]


def test_each_player_has_one_try_in_three_seconds(server: LiveServer) -> None:
    server.join("Ben")
    for number, wait in ((1, 0), (1, 2.9), (2, 0), (1, 0.1)):
        server.wait(wait)
        server.send(number, "Claim", CODE)
    players = [json.loads(one["body"])["player"] for one in arrived(server) if one["url"].endswith("claim")]
    assert players == [1000000001, 1000000002, 1000000001]


def test_who_has_left_is_told_nothing(server: LiveServer) -> None:
    fates(server, "held")
    server.send(1, "Claim", CODE)
    server.leave(1)
    server.run("world.release(200)")
    assert server.told(1) == []


class Screen:
    """Ada's, with the client's script."""

    def __init__(self, server: LiveServer) -> None:
        self.server = server
        self.server.run('world.start("Claim")')

    def get(self, name: str, what: str) -> Any:
        return self.server.get(f"({FOUND})({json.dumps(name)}).{what}")

    def press(self, name: str) -> None:
        self.server.run(f"({FOUND})({json.dumps(name)}).Activated:Fire()")
        self.pass_on()

    def type(self, code: str) -> None:
        self.server.run(f"({FOUND})('Code').Text = {json.dumps(code)}")

    def pass_on(self) -> None:
        """What the client has sent to the server, and what that says."""
        self.server.run("""
            local sent = world.sent
            world.sent = {}
            for _, one in ipairs(sent) do
                local claim = world.services.ReplicatedStorage.Claim
                if one.remote then
                    claim.OnServerEvent:Fire(player(1), unpack(one.values))
                else
                    claim.OnClientEvent:Fire(one.message)
                end
            end
            """)

    @property
    def is_there(self) -> bool:
        return bool(self.server.get("player(1).PlayerGui:FindFirstChild('Claim') ~= nil"))


FOUND = """function(name)
    for _, one in ipairs(player(1).PlayerGui:GetDescendants()) do
        if one.Name == name then
            return one
        end
    end
end"""


def test_a_pupil_types_her_code(server: LiveServer) -> None:
    screen = Screen(server)
    assert (screen.get("MyCode", "Text"), screen.get("ClaimCard", "Visible")) == ("My code", False)
    screen.press("MyCode")
    assert (screen.get("MyCode", "Visible"), screen.get("ClaimCard", "Visible")) == (False, True)
    screen.type("ABC")
    screen.press("SendCode")
    assert screen.get("Said", "Text") == "A code has 8 letters and digits, and no 0 or 1."
    assert arrived(server) == []
    fates(server, 404, 500, 200)
    screen.type("abcd-ef29")
    for said in ("Ask your teacher for a new code", "Try again in a minute", "Thank you"):
        screen.press("SendCode")
        screen.pass_on()
        assert screen.get("Said", "Text") == said
        assert screen.is_there
        screen.press("SendCode")
        assert screen.get("Said", "Text") == said, "too early for another try"
        server.wait(3.5 if said != "Thank you" else 2.9)
    assert [json.loads(one["body"])["code"] for one in arrived(server)] == [CODE] * 3
    server.wait(0.2)
    assert not screen.is_there


def test_it_is_closed_by_a_button_and_by_a_gamepad(server: LiveServer) -> None:
    screen = Screen(server)
    server.run("world.services.UserInputService.GamepadEnabled = true")
    for close in ("press", "gamepad"):
        screen.press("MyCode")
        assert server.get("world.services.GuiService.SelectedObject.Name") == "Code"
        if close == "press":
            screen.press("CloseClaim")
        else:
            server.run("world.services.UserInputService.InputBegan:Fire({ KeyCode = 'ButtonB' })")
        assert (screen.get("MyCode", "Visible"), screen.get("ClaimCard", "Visible")) == (True, False)
        assert server.get("world.services.GuiService.SelectedObject == nil") is True


@pytest.mark.parametrize(("width", "height"), [(640, 360), (360, 640), (1366, 768)])
def test_its_buttons_fit_a_finger_and_the_screen(server: LiveServer, width: int, height: int) -> None:
    screen = Screen(server)
    (x, y), (w, h) = screen.get("ClaimCard", "Position"), screen.get("ClaimCard", "Size")
    assert max(x + w, y + h) < 1
    for name, within in (("MyCode", (1, 1)), ("SendCode", (w, h)), ("CloseClaim", (w, h))):
        across, down = width * within[0], height * within[1]
        (left, top), (share, share_down) = screen.get(name, "Position"), screen.get(name, "Size")
        least, least_down = screen.get(name, "UISizeConstraint.MinSize")
        assert (least, least_down) == (88, 44)
        wide, high = max(share * across, least), max(share_down * down, least_down)
        right = left * across + (0 if name == "MyCode" else wide)
        assert wide <= right <= across
        assert top * down + high <= down
    assert screen.get("MyCode", "AnchorPoint") == [1, 0]
