"""The OpenAPI document as its readers need it: closed requests, open answers, described fields, patterns of ECMA-262."""

import re
from collections.abc import Iterator
from typing import Any

import jsonschema
import pytest

from blockyard.app.openapi import api_routes
from blockyard.environments.addresses import PREFIX, RESERVED
from blockyard.web.schemas import GROWS
from tests.unserved import APP

DOCUMENT = APP.openapi()
SCHEMAS: dict[str, Any] = DOCUMENT["components"]["schemas"]
OPERATIONS = [
    (f"{method.upper()} {path}", operation)
    for path, methods in DOCUMENT["paths"].items()
    for method, operation in methods.items()
]
REF = "#/components/schemas/"
FROM_BROWSERS = {"PasskeyAnswer", "PasskeyAssertion", "PasskeyAttestation", "PasskeyRegistration"}
"""Browsers send more than is needed, and newer ones more than that."""


def within(node: Any, seen: set[str]) -> Iterator[tuple[str, dict[str, Any]]]:
    """All schemas under `node`, and under what it refers to, each with the component it stands in."""

    def walk(node: Any, where: str) -> Iterator[tuple[str, dict[str, Any]]]:
        if isinstance(node, dict):
            yield where, node
            name = str(node.get("$ref", "")).removeprefix(REF)
            if name in SCHEMAS and name not in seen:
                seen.add(name)
                yield from walk(SCHEMAS[name], name)
            for key, one in node.items():
                if key not in ("example", "examples", "default"):
                    yield from walk(one, where)
        elif isinstance(node, list):
            for one in node:
                yield from walk(one, where)

    yield from walk(node, "")


ASKED = list(within([operation.get("requestBody") for _, operation in OPERATIONS], set()))
ANSWERED = list(within([operation["responses"] for _, operation in OPERATIONS], set()))


def test_requests_are_closed() -> None:
    shapes = {where: node for where, node in ASKED if where and "properties" in node}
    assert len(shapes) > 40
    is_open = {where for where, node in shapes.items() if node.get("additionalProperties") is not False}
    assert is_open == FROM_BROWSERS, "inherit from RequestModel"


def test_answers_are_open() -> None:
    assert len({where for where, node in ANSWERED if "properties" in node}) > 60
    closed = {where for where, node in ANSWERED if node.get("additionalProperties") is False}
    assert closed == set(), "inherit from ResponseModel: a new field would break those who read it"


def test_enums_of_answers_say_that_they_may_grow() -> None:
    enums = [(where, node) for where, node in ANSWERED if "enum" in node and node.get("type") == "string"]
    assert len(enums) > 30
    assert [where for where, node in enums if GROWS not in node["description"]] == []


def test_an_enum_says_something() -> None:
    assert [where for where, node in ASKED + ANSWERED if "enum" in node and not node["enum"]] == []


def fields() -> Iterator[tuple[str, dict[str, Any]]]:
    for schema, body in SCHEMAS.items():
        for name, field in body.get("properties", {}).items():
            yield f"{schema}.{name}", field


def undescribed(fields: Iterator[tuple[str, dict[str, Any]]]) -> list[str]:
    return [
        f"{where} does not say what it is: add a description, or its name to web/meanings.py"
        for where, field in fields
        if not says_more(where.rpartition(".")[2], field.get("description", ""))
    ]


def says_more(name: str, words: str) -> bool:
    return words.lower().strip(". ").replace(" ", "_") not in ("", name)


def test_every_field_says_what_it_is() -> None:
    assert undescribed(fields()) == []


def test_a_field_without_words_is_told() -> None:
    found = {"A.number": {"type": "integer"}, "A.due_at": {"description": "Due at."}, "A.fit": {"description": "In cm"}}
    assert [fault.split()[0] for fault in undescribed(iter(found.items()))] == ["A.number", "A.due_at"]


def test_every_parameter_says_what_it_is() -> None:
    silent = [
        f"{name}: {parameter['name']}"
        for name, operation in OPERATIONS
        for parameter in operation.get("parameters", ())
        if parameter["in"] == "query" and not says_more(parameter["name"], parameter.get("description", ""))
    ]
    assert silent == [], "add a description to Query(...)"


def patterns(node: Any) -> Iterator[str]:
    if isinstance(node, dict):
        if isinstance(node.get("pattern"), str):
            yield node["pattern"]
        for one in node.values():
            yield from patterns(one)
    elif isinstance(node, list):
        for one in node:
            yield from patterns(one)


FOREIGN = re.compile(
    r"""
      \\[wWdDsSbBAZzhGQEKpPkxcN]      # classes of Python's that mean more or less elsewhere, or nothing without the flag u
    | \\[^\\^$.*+?()\[\]{}|/u-]       # any other escape: the flag u refuses it
    | \\u\{                           # another character without the flag u
    | \(\?                            # flags, names, looking ahead and behind
    | \[\[ | && | --                  # sets within sets
    | [^\x00-\uffff]                  # two characters without the flag u
    | (?<!\\)[*+?}]\+                 # possessive
    """,
    re.VERBOSE,
)
"""What ECMA-262, which JSON Schema uses, reads in another way than we do, with the flag u or without it."""


def test_patterns_mean_the_same_to_everybody() -> None:
    found = set(patterns(DOCUMENT))
    assert len(found) > 5
    assert [pattern for pattern in found if FOREIGN.search(pattern)] == []
    assert [pattern for pattern in found if not (pattern.startswith("^") and pattern.endswith("$"))] == []


@pytest.mark.parametrize(
    "pattern",
    [r"^\w+$", r"^[^\W_]$", r"^\d$", r"^[\x21-\x7e]$", "(?i)^a$", r"^(?<=a)b$", r"^\p{L}$", r"^\-\_$", "^a++$"],
)
def test_a_pattern_of_python_alone_is_told(pattern: str) -> None:
    assert FOREIGN.search(pattern)


def test_reserved_words_are_those_of_the_routes() -> None:
    """Add a word to RESERVED, or better: give the new route an address beside /roblox/environment."""
    base = f"/api/v1{PREFIX}/"
    paths = [str(route.path_format) for route in api_routes(APP) if str(route.path_format).startswith(base)]
    words = {path.removeprefix(base).split("/")[0] for path in paths}
    assert {word for word in words if not word.startswith("{")} == RESERVED
    assert SCHEMAS["EnvironmentCreate"]["properties"]["name"]["not"] == {"enum": sorted(RESERVED)}


EXAMPLES = [(where, example) for where, body in SCHEMAS.items() for example in body.get("examples", ())]


def test_the_main_answers_have_examples() -> None:
    assert {where for where, _ in EXAMPLES} >= {
        "AgentInstanceRead",
        "EnvironmentRead",
        "ExecutionRead",
        "InvoiceRead",
        "MeRead",
        "SignInRead",
        "StatusRead",
        "SubscriptionRead",
        "VersionRead",
    }


@pytest.mark.parametrize(("where", "example"), EXAMPLES, ids=[where for where, _ in EXAMPLES])
def test_an_example_is_valid_and_whole(where: str, example: dict[str, Any]) -> None:
    schema = {"$ref": f"{REF}{where}", "components": DOCUMENT["components"]}
    jsonschema.Draft202012Validator(schema).validate(example)
    always = SCHEMAS[where]["required"] if where == "ProblemDocument" else SCHEMAS[where]["properties"]
    assert set(example) >= set(always)
