"""The form in which a model says what is taught. It is leaner than a lesson: where something comes from, and whether anybody
has read it, is ours to say."""

from collections.abc import Callable
from typing import Annotated, Any, Final, Literal, TypeVar

from pydantic import BaseModel, ConfigDict, Field, TypeAdapter, ValidationError, field_validator, model_validator
from pydantic import ValidatorFunctionWrapHandler as Handler
from pydantic.json_schema import SkipJsonSchema

from worlds.language_model.left_out import LONGEST_NAME, name_of, parted, told
from worlds.language_model.quoted import Spoken, is_fact_quoted, is_question_quoted, is_quoted, is_term_quoted
from worlds.lesson.band import Band
from worlds.lesson.check import sound
from worlds.lesson.lesson import (
    MAX_FACTS,
    MAX_ITEMS,
    MAX_PAIRS,
    MAX_QUESTIONS,
    MAX_TERMS,
    NO_LESSON,
    TEACHER,
    Answer,
    Lesson,
    LessonFact,
    LessonSource,
    LessonTerm,
    MatchPair,
    MatchQuestion,
    OrderQuestion,
    Question,
    Said,
    SortQuestion,
    Sourced,
    SourceKind,
)
from worlds.notice import Notice
from worlds.plan.plan import Id, Words

MOST: Final = 30
"""Facts of a model's lesson, and words, and questions."""
Entries = TypeVar("Entries", bound=Sourced)
QUESTION: Final[TypeAdapter[Question]] = TypeAdapter(Question)
LONGEST_QUOTE: Final = 1_000
DONE_WITH_THINGS: Final = (MatchQuestion, OrderQuestion, SortQuestion)
"""These are found out by trying: they may rest on no fact."""
NO_FORM: Final = "it is not whole"
NO_FACT: Final = "no fact tells its answer"
NO_NAME: Final = "its id is taken"
QUOTE: Final[Any] = Field(
    default=None,
    max_length=LONGEST_QUOTE,
    description="The words of the description that say it, copied letter by letter; null: they do not say it",
)


class Form(BaseModel):
    """What else a model says is not read."""

    model_config = ConfigDict(extra="ignore", frozen=True)


class FactForm(Form):
    id: Id
    says: Words = Field(description="One sentence that is true without its neighbours")
    quote: str | None = QUOTE


class TermForm(Form):
    id: Id
    term: Answer = Field(description="The word")
    means: Words = Field(description="What it means")
    quote: str | None = QUOTE


class PairForm(Form):
    left: Answer = Field(description="What is given")
    right: Answer = Field(description="What belongs to it")


class QuestionForm(Form):
    id: Id
    kind: Literal["choice", "true_false", "number", "order", "match", "sort"] = Field(description="How it is asked")
    prompt: Said = Field(description="What is asked; of true_false a statement")
    quote: str | None = QUOTE
    fact: Id | None = Field(default=None, description="Id of the fact that answers it")
    right: Answer | None = Field(default=None, description="choice: the one right answer")
    wrong: tuple[Answer, ...] = Field(default=(), max_length=3, description="choice: others, which are surely wrong")
    is_true: bool | None = Field(default=None, strict=True, description="true_false: whether the prompt is true")
    number: Annotated[float, Field(strict=True)] | None = Field(default=None, description="number: the answer")
    tolerance: float = Field(default=0, ge=0, description="number: as far off as still counts as right")
    unit: str | None = Field(default=None, max_length=40, description="number: its unit")
    items: tuple[Answer, ...] = Field(default=(), max_length=MAX_ITEMS, description="order: in the right order")
    pairs: tuple[PairForm, ...] = Field(
        default=(),
        max_length=MAX_PAIRS,
        description="match: each has a partner of its own; sort: two to eight that come again",
    )


class LessonForm(Form):
    """What pupils learn there."""

    title: Words | None = Field(default=None, description="What it is about: `Photosynthesis`")
    goal: Said | None = Field(default=None, description="What pupils can do afterwards")
    band: Band | None = Field(default=None, description="Grades that it is for")
    kept: tuple[Id, ...] | None = Field(
        default=None, max_length=3 * MAX_QUESTIONS, description="Ids of what is taught of <found>; empty: nothing of it"
    )
    facts: tuple[FactForm, ...] = Field(default=(), max_length=MOST, description="That are told there")
    terms: tuple[TermForm, ...] = Field(default=(), max_length=MOST, description="Words with their meanings")
    questions: tuple[QuestionForm, ...] = Field(default=(), max_length=MOST, description="That these facts answer")
    left_out: SkipJsonSchema[tuple[str, ...]] = ()
    """What is wrong with each entry that is none. Never the model's own, as what follows."""
    too_many: SkipJsonSchema[int] = 0
    """Entries that were too many."""

    @property
    def given(self) -> int:
        """Entries that the model gave."""
        return sum(map(len, (self.facts, self.terms, self.questions, self.left_out))) + self.too_many

    @model_validator(mode="before")
    @classmethod
    def leave_out_entries(cls, said: Any) -> Any:
        if not isinstance(said, dict):
            return said
        facts = parted(said.get("facts"), MOST, lambda one: fault_in(one, FactForm))
        terms = parted(said.get("terms"), MOST, lambda one: fault_in(one, TermForm))
        questions = parted(said.get("questions"), MOST, fault_of_question)
        lists = {"facts": facts.kept, "terms": terms.kept, "questions": questions.kept}
        faults = (*facts.faults, *terms.faults, *questions.faults)
        return said | lists | {"left_out": faults, "too_many": facts.over + terms.over + questions.over}

    @field_validator("title", "goal", "band", "kept", mode="wrap")
    @classmethod
    def leave_out_value(cls, value: Any, handler: Handler) -> Any:
        return valid_or_none(value, handler)


def valid_or_none(value: Any, handler: Handler) -> Any:
    """What has not its form costs itself alone."""
    try:
        return handler(value)
    except ValidationError:
        return None


def fault_in(proposed: Any, form: type[Form]) -> str | None:
    """None: it has the form."""
    try:
        form.model_validate(proposed)
    except ValidationError:
        return f"{name_of(proposed)} ({NO_FORM})"
    return None


def fault_of_question(proposed: Any) -> str | None:
    """None: it has all that a question of its kind needs."""
    try:
        question_of(QuestionForm.model_validate(proposed), LessonSource(kind=SourceKind.MODEL))
    except ValidationError:
        return f"{name_of(proposed, 'prompt')} ({NO_FORM})"
    return None


def question_of(form: QuestionForm, source: LessonSource) -> Question:
    """Raises ValidationError."""
    said = {"kind": form.kind, "id": form.id, "prompt": form.prompt, "fact": form.fact, "source": source}
    return QUESTION.validate_python(said | answer_of(form))


def answer_of(form: QuestionForm) -> dict[str, Any]:
    """What says the right answer, by the kind of question."""
    match form.kind:
        case "choice":
            return {"choices": (form.right, *form.wrong), "answer": 0}
        case "true_false":
            return {"answer": form.is_true}
        case "number":
            return {"answer": form.number, "tolerance": form.tolerance, "unit": form.unit}
        case "order":
            return {"items": form.items}
        case "match" | "sort":
            return {"pairs": tuple(MatchPair(left=one.left, right=one.right) for one in form.pairs)}


def lesson_of(
    form: LessonForm, model: str, description: Spoken, found: Lesson = NO_LESSON
) -> tuple[Lesson, tuple[Notice, ...]]:
    """What is taught if one believes the model of this name, and what of it is left out: what it keeps of what the rules
    found, what the description says by its quotes, and what it asserts, unread. A question rests on a fact of the lesson,
    or on words of the description."""
    kept = kept_of(found, {*(form.kept or ()), *(one.fact for one in form.questions if one.fact is not None)})
    unread = LessonSource(kind=SourceKind.MODEL, name=model[:200], is_read=False)
    facts = [
        marked(LessonFact(id=one.id, says=one.says, source=unread), is_fact_quoted, one.quote, description)
        for one in form.facts
    ]
    terms = [
        marked(
            LessonTerm(id=one.id, term=one.term, means=one.means, source=unread), is_term_quoted, one.quote, description
        )
        for one in form.terms
    ]
    known = {one.id for one in (*kept.facts, *facts)}
    faults, seen = [*form.left_out], {*known, *(one.id for one in (*terms, *kept.terms, *kept.questions))}
    questions: list[Question] = []
    for one in form.questions:
        question = marked(question_of(one, unread), is_question_quoted, one.quote, description)
        if one.id in seen:
            faults.append(f"{one.prompt[:LONGEST_NAME]} ({NO_NAME})")
        elif one.fact not in known and not (
            is_quoted(one.quote, description) or isinstance(question, DONE_WITH_THINGS)
        ):
            faults.append(f"{one.prompt[:LONGEST_NAME]} ({NO_FACT})")
        else:
            questions.append(question)
        seen.add(one.id)
    lesson, doubts = sound(
        kept.model_copy(
            update={
                "title": form.title or kept.title,
                "goal": form.goal or kept.goal,
                "band": form.band or kept.band,
                "facts": (*kept.facts, *facts)[:MAX_FACTS],
                "terms": (*kept.terms, *terms)[:MAX_TERMS],
                "questions": (*kept.questions, *questions)[:MAX_QUESTIONS],
            }
        )
    )
    words = "Left out of what the model proposed to teach"
    return lesson, (*told("question_left_out", words, tuple(faults), form.too_many), *doubts)


def kept_of(found: Lesson, ids: set[str]) -> Lesson:
    """What a kept question rests on is kept, too."""
    questions = tuple(one for one in found.questions if one.id in ids)
    ids = ids | {one.fact for one in questions if one.fact is not None}
    facts = tuple(one for one in found.facts if one.id in ids)
    terms = tuple(one for one in found.terms if one.id in ids)
    is_of_topic = any(one.source.kind is SourceKind.TOPIC for one in (*facts, *terms, *questions))
    topic = found.topic if is_of_topic else None
    return found.model_copy(update={"facts": facts, "terms": terms, "questions": questions, "topic": topic})


def marked(
    entry: Entries, is_hers: Callable[[Entries, str | None, Spoken], bool], quote: str | None, words: Spoken
) -> Entries:
    """As the teacher's, where her words say it."""
    return entry.model_copy(update={"source": TEACHER}) if is_hers(entry, quote, words) else entry
