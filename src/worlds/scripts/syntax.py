"""Luau's syntax, by tree-sitter."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

import tree_sitter_luau
from tree_sitter import Language, Node, Parser


@dataclass(frozen=True, slots=True)
class SyntaxFault:
    line: int
    """Counts from 1."""
    column: int
    detail: str


@lru_cache(maxsize=1)
def parser() -> Parser:
    return Parser(Language(tree_sitter_luau.language()))


def parsed(source: str) -> Node:
    return parser().parse(source.encode()).root_node


def nodes(root: Node) -> Iterator[Node]:
    stack = [root]
    while stack:
        node = stack.pop()
        yield node
        stack.extend(reversed(node.children))


def syntax_errors(source: str) -> list[SyntaxFault]:
    """Empty: it parses."""
    return [
        SyntaxFault(
            node.start_point.row + 1,
            node.start_point.column + 1,
            "missing " + node.type if node.is_missing else "not Luau",
        )
        for node in nodes(parsed(source))
        if node.is_error or node.is_missing
    ]


def text_of(node: Node) -> str:
    return (node.text or b"").decode("utf-8", "replace")
