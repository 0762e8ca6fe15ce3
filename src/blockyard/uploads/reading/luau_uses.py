"""What a script of a place uses that reaches out of the place, or hides what it does. It is parsed, never run."""

import re
from collections.abc import Iterator
from typing import Final

from blockyard.uploads.reading.audited import ScriptUse
from worlds.scripts.syntax import nodes, parsed, text_of

LONGEST_PARSED: Final = 200_000
"""Characters. A longer script is looked through word by word, and what stands in its comments counts, too."""
MOST_USES: Final = 30
LONGEST_LINE: Final = 1_000
NAMES: Final = frozenset(
    [
        "HttpService",
        "TeleportService",
        "MarketplaceService",
        "InsertService",
        "MessagingService",
        "DataStoreService",
        "MemoryStoreService",
        "AssetService",
        "BadgeService",
        "GroupService",
        "SocialService",
        "ScriptContext",
        "LogService",
        "HttpGet",
        "HttpGetAsync",
        "GetAsync",
        "PostAsync",
        "RequestAsync",
        "LoadAsset",
        "LoadAssetVersion",
        "GetObjects",
        "Teleport",
        "TeleportAsync",
        "TeleportToPlaceInstance",
        "PromptPurchase",
        "PromptProductPurchase",
        "PromptGamePassPurchase",
        "PromptPremiumPurchase",
        "PerformPurchase",
        "SetAsync",
        "UpdateAsync",
        "GetDataStore",
        "GetGlobalDataStore",
        "GetOrderedDataStore",
        "loadstring",
        "getfenv",
        "setfenv",
        "newproxy",
        "Kick",
        "BanAsync",
    ]
)
WORDS: Final = re.compile(r"\b(" + "|".join(sorted(NAMES)) + r")\b")
REQUIRE_BY_ID: Final = re.compile(r"\brequire\s*\(\s*(0x[0-9A-Fa-f_]+|[0-9][0-9_]*)")
BYTE_ESCAPES: Final = re.compile(r"(\\(x[0-9A-Fa-f]{2}|[0-9]{1,3}|u\{)){12}")
"""A string that is written in numbers."""
HIDING_WORDS: Final = re.compile(r"\b(IlI[lI1]{4,}|_0x[0-9a-f]{3,})")
MOST_CHARS_OF_CODES: Final = re.compile(r"string\s*\.\s*char\s*\((\s*\d+\s*,){12}")


def uses_of(source: str) -> tuple[ScriptUse, ...]:
    """In the order of its lines, each once a line."""
    found = parsed_uses(source) if len(source) <= LONGEST_PARSED else word_uses(source)
    return told({*hiding_signs(source), *found})


def read_uses(source: str) -> tuple[ScriptUse, ...]:
    """The same without parsing it: what stands in its comments counts, too."""
    return told({*hiding_signs(source), *word_uses(source)})


def told(found: set[tuple[str, int]]) -> tuple[ScriptUse, ...]:
    ordered = sorted(found, key=lambda use: (use[1], use[0]))[:MOST_USES]
    return tuple(ScriptUse(what=what, line=line) for what, line in ordered)


def hiding_signs(source: str) -> Iterator[tuple[str, int]]:
    for what, pattern in (
        ("string in numbers", BYTE_ESCAPES),
        ("string in numbers", MOST_CHARS_OF_CODES),
        ("unreadable names", HIDING_WORDS),
    ):
        found = pattern.search(source)
        if found is not None:
            yield what, line_of(source, found.start())
    for number, line in enumerate(source.splitlines(), start=1):
        if len(line) > LONGEST_LINE:
            yield "long line", number
            return


def parsed_uses(source: str) -> Iterator[tuple[str, int]]:
    """What stands in comments does not count; what stands in strings does, as services are got by their names."""
    for node in nodes(parsed(source)):
        line = node.start_point.row + 1
        if node.type == "identifier":
            name = text_of(node)
            if name in NAMES:
                yield name, line
        elif node.type == "string":
            yield from ((found[0], line) for found in WORDS.finditer(text_of(node)[:1_000]))
        elif node.type == "function_call" and REQUIRE_BY_ID.match(text_of(node)[:100]):
            yield "require by id", line


def word_uses(source: str) -> Iterator[tuple[str, int]]:
    for pattern, what in ((WORDS, None), (REQUIRE_BY_ID, "require by id")):
        for number, found in enumerate(pattern.finditer(source)):
            if number >= MOST_USES:
                break
            yield what or found[0], line_of(source, found.start())


def line_of(source: str, at: int) -> int:
    return source.count("\n", 0, at) + 1
