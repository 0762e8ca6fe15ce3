"""What the teacher is told of the pages that are taught, where these are not all."""

from itertools import groupby

from worlds.notice import Notice
from worlds.text_source import TextSource


def pages_left_out(source: TextSource | None) -> list[Notice]:
    told = words_of_source(source)
    return [Notice("pages_left_out", told)] if told else []


def words_of_source(source: TextSource | None) -> str | None:
    """None: the pages are all that there are, or nobody said how many that is."""
    if source is None:
        return None
    if source.cut_page is not None:
        return (
            f"Page {source.cut_page} of {source.name} is longer than what is read at once: its beginning is used alone. Part"
            " it into pages, or send the rest as another file."
        )
    count = source.page_count or len(source.pages)
    if count <= len(source.pages):
        return None
    last = source.pages[-1]
    others = f", such as {last + 1}-{count}" if last + 1 < count else ""
    used = spans_of(source.pages)
    return f"Of the {count} pages of {source.name} these are used: {used}. Choose others by number{others}."


def spans_of(numbers: list[int]) -> str:
    """`1-3, 7`"""
    runs = [[one for _, one in some] for _, some in groupby(enumerate(sorted(numbers)), lambda pair: pair[1] - pair[0])]
    return ", ".join(f"{run[0]}-{run[-1]}" if len(run) > 1 else str(run[0]) for run in runs)
