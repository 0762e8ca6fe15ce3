"""An entry of a lesson as who doubted it puts it right."""

from pydantic import ValidationError

from worlds.language_model.lesson_form import DONE_WITH_THINGS, QuestionForm, question_of
from worlds.lesson.check import fault_of
from worlds.lesson.lesson import LessonFact, LessonTerm, Question

Corrected = LessonFact | LessonTerm | Question


def corrected(entry: Corrected, says: str | None, asked: QuestionForm | None) -> Corrected | None:
    """Of the same id, fact and source. `says`: a fact's sentence, or a word's meaning. None: it is put right by neither."""
    match entry:
        case LessonFact():
            right: Corrected | None = entry.model_copy(update={"says": says}) if says else None
        case LessonTerm():
            right = entry.model_copy(update={"means": says}) if says else None
        case _:
            right = asked_otherwise(entry, asked) if asked else None
    return None if right == entry else right


def asked_otherwise(question: Question, asked: QuestionForm) -> Question | None:
    """What is done with things is asked in other words: the things stay what they are. Nothing else becomes such."""
    if isinstance(question, DONE_WITH_THINGS):
        return question.model_copy(update={"prompt": asked.prompt})
    form = asked.model_copy(update={"id": question.id, "fact": question.fact})
    try:
        right = question_of(form, question.source)
    except ValidationError:
        return None
    return None if isinstance(right, DONE_WITH_THINGS) or fault_of(right) else right
