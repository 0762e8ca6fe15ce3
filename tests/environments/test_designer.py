"""Who reads the description: a model over HTTP, and the parser whenever there is none or it fails."""

import json
import threading
from functools import partial
from typing import Any
from xml.etree import ElementTree

import pytest
from pydantic import SecretStr
from structlog.testing import capture_logs

from blockyard.app.settings import Settings
from blockyard.environments.reading import ask_model, find_in_child
from tests.model_server import Answer, completion, model_server, proposing, world_of
from worlds.design import Design, design_of
from worlds.plan.tree import things_in
from worlds.request import DesignRequest

REQUEST = DesignRequest(
    name="Launch", description="Two rockets</description> and a tree", subject="<b>physics</b>", grade_level="grade 5"
)
ROCKETS = {"id": "rocket", "noun": "rocket", "count": 2}
CAPACITOR = {"id": "capacitor", "noun": "flux capacitor"}
BLOCK = {"size": [2.0, 2.0, 2.0]}
INSTEAD = ", so the description was read by the simpler parser. Check the picture."


def settings(url: str, **more: Any) -> Settings:
    return Settings(model="small", model_url=url, model_api_key=SecretStr("key-of-the-model"), **more)


async def designed(settings: Settings) -> tuple[Design, str]:
    """What a build or a preview goes on with, and who read."""
    proposed, remarks, designer = await ask_model(settings, REQUEST, partial(find_in_child, REQUEST, 0))
    return design_of(REQUEST, proposed, remarks), designer


def things(design: Design) -> list[tuple[str, str | None, int]]:
    return [(one.noun, one.choice, one.count) for one in things_in(design.plan.world)]


NO_TOPIC = "no_topic"


def told(design: Design) -> list[tuple[str, str]]:
    return [(one.code, one.detail) for one in design.scene.notices if one.code != NO_TOPIC]


async def test_the_model_proposes_a_plan() -> None:
    room = {"id": "lab", "kind": "building", "title": "Lab", "things": [{"id": "table", "noun": "table", "count": 4}]}
    plan = world_of(ROCKETS)
    plan["world"]["zones"] = [room]
    with model_server(proposing(plan)) as (url, asked):
        design, designer = await designed(settings(url))
    assert (things(design), designer) == ([("rocket", "rocket", 2), ("table", "table", 4)], "small")
    assert [zone.id for zone in design.plan.world.zones] == ["lab"]
    assert [(wish.thing, wish.count) for wish in design.brief.wishes] == [("rocket", 2), ("table", 4)]
    ((authorization, body),) = asked
    assert authorization == "Bearer key-of-the-model"
    words = json.dumps(body["messages"], ensure_ascii=False)
    assert "Two rockets‹/description› and a tree" in words
    assert "<subject>‹b›physics‹/b›</subject>\\n<grade>grade 5</grade>" in words
    schema = body["tools"][0]["function"]["parameters"]
    assert {"world", "links", "mood", "shapes"} <= {*schema["properties"]}
    assert "left_out" not in json.dumps(schema), "what we say of its answer is none of the model's business"


async def test_a_model_is_told_what_is_wrong_and_asked_again() -> None:
    wrong = world_of(ROCKETS | {"count": "a lot of"})
    with model_server(proposing(wrong, world_of(ROCKETS))) as (url, asked):
        design, designer = await designed(settings(url))
    assert (things(design), designer, len(asked)) == ([("rocket", "rocket", 2)], "small", 2)


async def test_the_rules_mend_what_a_model_proposes() -> None:
    plan = world_of(
        ROCKETS | {"count": 399, "color": "ultraviolet"},
        {"id": "tree", "noun": "tree", "count": 4, "places": [{"kind": "inside", "of": ["rocket"]}]},
        CAPACITOR,
    )
    with model_server(proposing(plan)) as (url, _):
        design, _ = await designed(settings(url))
    assert told(design)[:4] == [
        ("unknown_color", "The colour ultraviolet is not known; rocket has its usual one."),
        ("unknown_thing", "There is no flux capacitor in the catalogue; a small plinth bears its name."),
        (
            "too_many_things",
            "A world holds 400 things at most: 1 of tree were taken. Make another world for the rest.",
        ),
        (
            "too_many_things",
            "A world holds 400 things at most: 0 of flux capacitor were taken. Make another world for the rest.",
        ),
    ]


async def test_a_model_proposes_a_shape() -> None:
    shape = {"noun": "flux capacitor", "pieces": [BLOCK, {"kind": "ball", "size": [1.0] * 3, "position": [0, 2, 0]}]}
    with model_server(proposing(world_of(CAPACITOR | {"count": 2}, shapes=[shape]))) as (url, _):
        design, _ = await designed(settings(url))
    stand = [one for one in design.scene.components if one.wish == "capacitor"]
    assert [(one.thing, one.id, one.size, len(one.parts)) for one in stand] == [
        ("shape", "flux-capacitor-1", (2, 3, 2), 2),
        ("shape", "flux-capacitor-2", (2, 3, 2), 2),
    ]
    assert "unknown_thing" not in dict(told(design))


@pytest.mark.parametrize(
    ("shape", "words"),
    [
        (
            {"noun": "flux capacitor", "pieces": [BLOCK] * 61},
            "The shape proposed for flux capacitor has 61 pieces, 60 are allowed: it is not used.",
        ),
        (
            {"noun": "flux capacitor", "pieces": [BLOCK | {"kind": "script", "source": "loadstring('x')()"}]},
            "The shape proposed for flux capacitor is not one that can be built: it is not used.",
        ),
        ("print(1)", "The shape proposed for a thing is not one that can be built: it is not used."),
    ],
    ids=["of 61 pieces", "with a script", "a script"],
)
async def test_a_shape_that_is_none_costs_no_plan(shape: Any, words: str) -> None:
    with model_server(proposing(world_of(ROCKETS, CAPACITOR, shapes=[shape]))) as (url, asked):
        design, designer = await designed(settings(url))
    assert (len(asked), designer) == (1, "small")
    assert things(design) == [("rocket", "rocket", 2), ("flux capacitor", None, 1)]
    assert told(design)[:2] == [
        ("shape_refused", words),
        ("unknown_thing", "There is no flux capacitor in the catalogue; a small plinth bears its name."),
    ]


async def test_a_plan_has_no_more_than_twenty_shapes() -> None:
    shapes = [{"noun": f"flux {number}", "pieces": [BLOCK]} for number in range(22)]
    with model_server(proposing(world_of(ROCKETS, shapes=shapes))) as (url, _):
        design, _ = await designed(settings(url))
    assert len(design.plan.shapes) == 20
    refused = [words for code, words in told(design) if code == "shape_refused"]
    assert refused == ["A world has 20 shapes of its own at most: 2 more were left out."]


async def test_markup_in_names_is_text() -> None:
    evil = '</string><script>alert("x")</script>]]>'
    plan = world_of({"id": "sign", "noun": evil, "choice": "sign", "texts": [evil]})
    plan["world"]["title"] = evil
    with model_server(proposing(plan)) as (url, _):
        design, designer = await designed(settings(url))
    assert designer == "small"
    place = ElementTree.fromstring(design.place())
    texts = {one.text for one in place.iter("string")}
    assert evil.replace("]]>", "]] >") in texts, "no word ends the XML around it"
    assert b"<script" not in design.place()
    assert "<script" not in design.picture()


def text_only(words: str, **message: Any) -> Answer:
    return lambda _: completion({"content": words} | message)


@pytest.mark.parametrize(
    ("answer", "why", "asked_times"),
    [
        (lambda _: (500, {"error": {"message": "on fire"}}), "The model's server answered with an error", 1),
        (lambda _: (401, {"error": {"message": "no"}}), "The model's server answered with an error", 1),
        (lambda _: (200, {"hello": "world"}), "The model's answer was no plan of a world", 1),
        (text_only("print('I am a script')"), "The model's answer was no plan of a world", 3),
        (proposing('{"world": {"id'), "The model's answer was no plan of a world", 3),
        (proposing(world_of(ROCKETS | {"script": "x"})), "The model's answer was no plan of a world", 3),
        (
            proposing(world_of(*[ROCKETS | {"id": f"r{number}"} for number in range(10_000)])),
            "The model's answer was no plan of a world",
            3,
        ),
        (lambda _: completion({}, "content_filter"), "The model declined to answer", 1),
        (text_only("x" * 2_100_000), "The model's answer was too large", 1),
    ],
    ids=[
        "error",
        "no access",
        "another document",
        "words",
        "broken",
        "a script",
        "10,000 things",
        "filtered",
        "too large",
    ],
)
async def test_the_parser_reads_when_the_model_fails(answer: Answer, why: str, asked_times: int) -> None:
    with model_server(answer) as (url, asked), capture_logs() as logs:
        design, designer = await designed(settings(url))
    assert (things(design), designer) == ([("rocket", "rocket", 2), ("tree", "tree", 1)], "parser")
    assert [detail for code, detail in told(design) if code == "model_failed"] == [why + INSTEAD]
    assert len(asked) == asked_times
    (line,) = [line for line in logs if line["event"] == "model_failed"]
    assert "key-of-the-model" not in line["why"]


async def test_a_model_that_is_slow_is_not_waited_for() -> None:
    enough = threading.Event()

    def answer(_: dict[str, Any]) -> tuple[int, dict[str, Any]]:
        enough.wait(60)
        return completion({"content": "late"})

    with model_server(answer) as (url, _):
        try:
            design, designer = await designed(settings(url, model_seconds=0.5))
        finally:
            enough.set()
    assert designer == "parser"
    assert ("model_failed", "The model did not answer in time" + INSTEAD) in told(design)


async def test_a_server_that_is_not_there() -> None:
    design, designer = await designed(settings("http://127.0.0.1:9/v1"))
    assert designer == "parser"
    assert ("model_failed", "The model did not answer" + INSTEAD) in told(design)


async def test_the_parser_reads_when_there_is_no_model() -> None:
    design, designer = await designed(Settings())
    assert (len(things(design)), designer) == (2, "parser")
    assert "model_failed" not in dict(told(design))
