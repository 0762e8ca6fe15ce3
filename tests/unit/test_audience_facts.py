"""The file that says what Roblox demands before somebody can play: each word of it has a source, and each name a meaning."""

from collections.abc import Iterator
from copy import deepcopy
from datetime import timedelta
from typing import Any
from urllib.parse import urlsplit

import pytest

from blockyard.base import clock
from blockyard.environments.audience_facts import Audience, AudienceWhere, read_document, read_facts


def faults_of(document: dict[str, Any]) -> Iterator[str]:
    """Of audience_facts.toml as it is read, in words that say what to do."""
    sources = document["sources"]
    said = {f"demand {name}": entry for name, entry in document["demands"].items()}
    said |= {f"way {way['way']} of {way['audience']}": way for way in document["ways"]}
    said["publication"] = document["publication"]
    for name, entry in said.items():
        if "source" not in entry:
            yield f"{name} names no source: add source = one of {', '.join(sources)}"
        elif entry["source"] not in sources:
            yield f"{name} names the source {entry['source']}, which is none of {', '.join(sources)}"
    for name in sources.keys() - {entry.get("source") for entry in said.values()}:
        yield f"nothing names the source {name}: remove it"
    for name, source in sources.items():
        if urlsplit(source["url"]).scheme != "https" and not source["url"].startswith("/"):
            yield f"source {name} has no address that one can open: write https://..."
    asked = {name for way in document["ways"] for name in way["demands"]}
    yield from (f"a way asks for {name}, which is no demand" for name in asked - document["demands"].keys())
    yield from (f"no way asks for {name}: remove the demand" for name in document["demands"].keys() - asked)


def test_each_demand_names_its_source() -> None:
    assert list(faults_of(read_document())) == []


@pytest.mark.parametrize(
    ("change", "fault"),
    [
        (lambda facts: facts["demands"]["evaluation"].pop("source"), "demand evaluation names no source"),
        (lambda facts: facts["ways"][-1].pop("source"), "way browser of my_class names no source"),
        (lambda facts: facts["publication"].update(source="hearsay"), "publication names the source hearsay"),
        (lambda facts: facts["sources"]["publishing"].update(url="a friend"), "source publishing has no address"),
        (lambda facts: facts["sources"].update(more={"title": "", "url": "/"}), "nothing names the source more"),
        (lambda facts: facts["ways"][-1]["demands"].append("magic"), "a way asks for magic"),
        (lambda facts: facts["ways"].append(facts["ways"][-1] | {"demands": []}), None),
        (lambda facts: [way["demands"].clear() for way in facts["ways"]], "no way asks for"),
    ],
)
def test_what_is_missing_is_told(change: Any, fault: str | None) -> None:
    document = deepcopy(read_document())
    change(document)
    told = list(faults_of(document))
    assert any(one.startswith(fault) for one in told) if fault else told == []


def test_each_audience_has_its_ways() -> None:
    ways = read_facts().ways
    assert {(way.audience, way.where) for way in ways} == {(one, where) for one in Audience for where in AudienceWhere}


def test_facts_are_old_after_180_days() -> None:
    facts = read_facts()
    assert facts.as_of <= clock.now().date()
    assert not facts.are_old(facts.as_of + timedelta(days=180))
    assert facts.are_old(facts.as_of + timedelta(days=181))
