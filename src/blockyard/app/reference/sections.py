"""A page of reference as data, written as Markdown for the repository and as HTML for whoever asks the running service."""

import html
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Final

CODE: Final = re.compile(r"`([^`]+)`")
LINK: Final = re.compile(r"\[([^\]]+)\]\(([^)\s]+)\)")


@dataclass(frozen=True, slots=True)
class Section:
    """`level` is 2 or 3. Lines may hold `code` and [links](to)."""

    title: str
    anchor: str
    level: int = 2
    lines: Sequence[str] = field(default_factory=tuple)


def to_markdown(title: str, words: str, sections: Sequence[Section]) -> str:
    parts = [f"# {title}", words]
    for section in sections:
        parts.append(f"{'#' * section.level} {section.title}")
        if section.lines:
            parts.append("\n".join(f"- {line}" for line in section.lines))
    return "\n\n".join(parts) + "\n"


def to_html(words: str, sections: Sequence[Section]) -> str:
    """The body of a page, without its title. All text is escaped."""
    return "\n".join([f"<p>{marked(words)}</p>", *html_of(sections)])


def html_of(sections: Sequence[Section]) -> Iterator[str]:
    for section in sections:
        anchor, title = html.escape(section.anchor), html.escape(section.title)
        yield f'<h{section.level} id="{anchor}"><a href="#{anchor}">{title}</a></h{section.level}>'
        if section.lines:
            yield "<ul>" + "".join(f"<li>{marked(line)}</li>" for line in section.lines) + "</ul>"


def marked(text: str) -> str:
    """With code and links as HTML has them."""
    escaped = CODE.sub(r"<code>\1</code>", html.escape(text))
    return LINK.sub(r'<a href="\2">\1</a>', escaped)
