"""What an address may ask for behind its question mark: the parameters of its route, each once, as the OpenAPI writes them.

A parameter that is passed over in silence answers another question than was asked: the first page again, or all rows.
"""

from collections.abc import Iterator, Mapping
from typing import Any

from blockyard.web.spellings import fault_at, spelling_faults
from blockyard.web.strict import Spelling


def query_faults(given: list[tuple[str, str]], known: Mapping[str, tuple[Spelling, ...]]) -> Iterator[dict[str, Any]]:
    """As pydantic writes them. `known`: the parameters, with their spellings."""
    seen: set[str] = set()
    for name, text in given:
        if name not in known:
            yield fault(name, "extra_forbidden", f"there is no such parameter here; {what_there_is(list(known))}")
        elif name in seen:
            yield fault(name, "repeated", "it stands here twice; send it once")
        else:
            yield from spelling_faults("query", name, text, known[name])
        seen.add(name)


def fault(name: str, kind: str, words: str) -> dict[str, Any]:
    return fault_at("query", name, kind, words)


def what_there_is(names: list[str]) -> str:
    return f"there are {', '.join(names)}" if names else "this address takes none"
