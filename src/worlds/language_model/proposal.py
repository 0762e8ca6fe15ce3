"""What a model proposes. Apart from who asks it, whose packages take a second to load."""

from dataclasses import dataclass

from worlds.lesson.lesson import NO_LESSON, Lesson, LessonFact, LessonTerm, Question
from worlds.notice import Notice
from worlds.plan.plan import Plan


@dataclass(frozen=True, slots=True)
class Doubted:
    id: str
    why: str
    right: LessonFact | LessonTerm | Question | None = None
    """The entry, put right. None: it cannot be."""


@dataclass(frozen=True, slots=True)
class Proposal:
    plan: Plan
    """Not yet checked: the rules mend it as they mend a teacher's."""
    lesson: Lesson = NO_LESSON
    """What it asserts, unread; what it takes from the teacher's words, and keeps of what the rules found."""
    notices: tuple[Notice, ...] = ()
    """Of what was left out of the plan, by the rules or by the model itself."""
    untaught: tuple[Notice, ...] = ()
    """Of what was left out of the lesson."""
    weighs_found: bool = False
    """It says what is kept of what the rules found: that is in its lesson, and what is not there is not taught."""
    quoted: frozenset[str] = frozenset()
    """Ids of what of its lesson rests on words of the description, if it does not say just what they do."""
    doubts: tuple[Doubted, ...] = ()
    """Of its lesson, by id: what it would not say again."""
    answers: int = 1
    """How many it took: all but the last were refused."""
    refused: int = 0
    """Entries that were left out of the last one."""
