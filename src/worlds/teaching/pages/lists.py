"""The lists of words and the tables of all pages, and what is left of a page without them."""

from collections.abc import Sequence
from dataclasses import dataclass

from worlds.teaching.pages.entry import Meaning, meanings_in
from worlds.teaching.pages.page import Page, blank
from worlds.teaching.pages.table import Table, tables_in


@dataclass(frozen=True, slots=True)
class Lists:
    """Of all pages."""

    tables: list[Table]
    meanings: list[Meaning]


def lists_in(pages: Sequence[Page]) -> Lists:
    """Rows of a table that has more than two cells are no words with their meanings."""
    tables = tables_in(pages)
    taken = {(id(one.page), row.start) for one in tables for row in one.rows}
    return Lists(tables, [one for one in meanings_in(pages) if (id(one.page), one.start) not in taken])


def without(page: Page, lists: Lists) -> str:
    """What its lists of words and its tables do not say."""
    said = page.said
    spans = [(one.start, one.end) for one in lists.meanings if one.page is page]
    spans += [one.span for one in lists.tables if one.page is page]
    for start, end in spans:
        said = said[:start] + blank(said[start:end]) + said[end:]
    return said
