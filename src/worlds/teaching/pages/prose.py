"""What is asked of the sentences of pages, kind by kind: the surest kinds first."""

from collections.abc import Iterator, Sequence
from itertools import chain
from typing import Final

from worlds.lesson.lesson import ChoiceQuestion, LessonFact
from worlds.teaching.pages.contrast import of_contrasts
from worlds.teaching.pages.draft import with_facts
from worlds.teaching.pages.lists import Lists
from worlds.teaching.pages.named import all_named, of_named
from worlds.teaching.pages.page import Page
from worlds.teaching.pages.people import people_in
from worlds.teaching.pages.pronoun import resolved
from worlds.teaching.pages.sentence import sentences_of
from worlds.teaching.pages.spoken import headings_of, of_spoken
from worlds.teaching.pages.subject import all_spoken
from worlds.teaching.pages.why import all_reasons, of_reasons

MOST_WORDS: Final = 2
"""Of what is spoken of, to be taken for a name of something."""
Asked = tuple[LessonFact, ChoiceQuestion]


def of_prose(
    pages: Sequence[Page], texts: Sequence[str], facts: Sequence[LessonFact], lists: Lists, name: str
) -> Iterator[Asked]:
    """Each with the fact that it rests on. `texts`: of the pages, without their lists."""
    words = [one.term for one in lists.meanings if not one.is_date]
    cells = [cell for table in lists.tables for row in table.rows for cell in row.cells]
    sentences = [resolved([*sentences_of(one)]) for one in texts]
    spoken = [[*all_spoken(one)] for one in sentences]
    reasons = [[*all_reasons(one)] for one in sentences]
    named = [[*all_named(one)] for one in sentences]
    subjects = [one.subject for some in spoken for one in some if not (one.is_name or one.is_heading)]
    plain = [bare for one in subjects if (bare := without_article(one)) and len(bare.split()) <= MOST_WORDS]
    people = people_in(sentences, cells)
    every = [*chain(*spoken)]
    whys, names = [*chain(*reasons)], [one.term for one in chain(*named)]
    for at, page in enumerate(pages):
        above = [*headings_of(sentences[at])]
        for kind, drafts in (
            ("named", of_named(named[at], words, plain, names)),
            ("why", of_reasons(reasons[at], whys)),
            ("contrast", of_contrasts(sentences[at])),
            ("spoken", of_spoken(spoken[at], above, every, people, page.text)),
        ):
            yield from with_facts(drafts, page, facts, name, kind)


def without_article(subject: str) -> str:
    """Empty: it has a name in it, as `The Roman army`."""
    first, _, rest = subject.partition(" ")
    if first.lower() not in ("a", "an", "the") or not rest:
        return subject
    return rest if rest[0].islower() else ""
