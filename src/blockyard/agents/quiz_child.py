"""What a child process does that makes a quiz. It loads nothing of the service: that takes longer than a quiz."""

from typing import Any, Final

from blockyard.base.errors import Unprocessable
from blockyard.jobs.processor_time import processor_time
from worlds.extraction.generate import generate_quiz
from worlds.extraction.quiz import Quiz, QuizInput, QuizNotPossible

QUIZ_SECONDS: Final = 30.0
"""Of a processor's time, that a quiz may take."""


class RunFailed(Unprocessable):
    """The work cannot succeed, however often it is tried. The message is for the person who asked."""

    code = "run_failed"


def make_quiz(quiz_input: dict[str, Any]) -> dict[str, Any]:
    """Plain data in, plain data out. Raises RunFailed, TooSlow."""
    try:
        with processor_time(QUIZ_SECONDS, "Give the agent less to do."):
            return quiz_of(QuizInput.model_validate(quiz_input)).model_dump(mode="json")
    except QuizNotPossible as error:
        raise RunFailed(str(error)) from error


def quiz_of(quiz_input: QuizInput) -> Quiz:
    """Of a document, which may be a deck of slides, or of prose in a request. Raises QuizNotPossible."""
    if quiz_input.text_source is None:
        return generate_quiz(quiz_input)
    from worlds.teaching.pages.quiz import quiz_of_pages  # it loads the reader of English, which takes a second

    return quiz_of_pages(quiz_input)
