"""A question as it stands in a text."""

from dataclasses import dataclass


@dataclass(slots=True)
class QuestionDraft:
    prompt: str
    answers: tuple[str, ...] = ()
    right: int | None = None
    """Which of the answers; None: the text does not mark one."""
    span: tuple[int, int] = (0, 0)
    """Of the text, that it takes."""
    whole: str = ""
    """All that stands where its answers do."""
    is_open: bool = False
    """Its answers are options with letters or bullets, none of which is marked: nobody can know the right one."""
