"""From words to a plan, with what became of every word, and what to ask back."""

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final

from worlds.catalogue.themes import THEMES
from worlds.lesson.lesson import Question
from worlds.lexicon.plurals import singular
from worlds.plan.plan import MAX_COPIES, MAX_THINGS, MAX_ZONES, Plan, Zone
from worlds.reading.asking import ask_back, build_answered, place_answered
from worlds.reading.audience import audience_of, players_of
from worlds.reading.compose import fitting, plan_of
from worlds.reading.context import Context
from worlds.reading.coverage import Coverage
from worlds.reading.doing.find import doing_in
from worlds.reading.doing.make import with_doing, with_stops
from worlds.reading.entities import Entity, Story
from worlds.reading.fates import Fate
from worlds.reading.indoors import go_indoors
from worlds.reading.language import language_of
from worlds.reading.lining import line_streets
from worlds.reading.phrases import Determiner
from worlds.reading.question import QuestionBack
from worlds.reading.reader import read_text
from worlds.reading.regions import set_region
from worlds.reading.spelling import respelt
from worlds.reading.talk import is_everyday
from worlds.reading.themes import WORDS as THEME_WORDS
from worlds.reading.themes import set_themes, theme_named
from worlds.reading.unbuilt import is_asked_for, is_unbuilt, unbuilt_in
from worlds.reading.walked_in import open_walked_in
from worlds.resolve.resolution import ResolvedBy
from worlds.resolve.resolve import resolve
from worlds.scene import Notice

EMPTY: Final = Plan(world=Zone(id="world", title="World"))
NO_ANSWERS: Final[Mapping[str, str]] = {}
WORD: Final = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class Reading:
    plan: Plan
    coverage: Coverage
    notices: tuple[Notice, ...] = ()
    questions: tuple[QuestionBack, ...] = ()
    asked: tuple[Question, ...] = ()
    """Questions of the lesson that its activities ask, made from the words."""
    unbuilt: tuple[str, ...] = ()
    """Things that a text that teaches names, of which nothing is built."""


def read(
    text: str,
    subject: str | None = None,
    answers: Mapping[str, str] = NO_ANSWERS,
    lesson_words: Collection[str] = (),
) -> Reading:
    """As `read_things`, with what the words want done."""
    doing = doing_in(respelt(text)).settled(is_taught=False)
    reading = read_things(doing.built_of(doing.rest), subject, answers, lesson_words)
    done = with_doing(with_stops(reading.plan, doing), doing)
    notices = (*without_nothing(reading.notices, done.plan), *done.notices)
    coverage = reading.coverage.with_used(doing.words)
    return replace(reading, plan=done.plan, coverage=coverage, notices=notices, asked=done.questions)


def without_nothing(notices: Sequence[Notice], plan: Plan) -> tuple[Notice, ...]:
    """Where something is done, something was found."""
    return tuple(one for one in notices if one.code != "nothing_found" or not plan.activities)


def read_things(
    text: str,
    subject: str | None = None,
    answers: Mapping[str, str] = NO_ANSWERS,
    lesson_words: Collection[str] = (),
    *,
    is_subject: bool = False,
    world: str | None = None,
) -> Reading:
    """Deterministic. What is not built is told or asked about, never lost. `answers`: to what was asked back, by id.
    `lesson_words`: in lower case, of what the world teaches; with any, words that build nothing are left to the lesson.
    `world`: of a text that teaches, what speaks of the world.
    `is_subject`: all of it says what is taught and to whom; its hour, its weather and how many play are read."""
    language = language_of(text)
    if language != "English":
        return not_english(text, language)
    context, taken = read_text(text if world is None else world)
    build_answered(context, answers)
    line = " ".join(text.lower().replace("’", "'").split())
    context.story.players = context.story.players or players_of(line)
    context.story.audience = audience_of(line)
    set_themes(context, text, subject)
    open_walked_in(context.story)
    context.story.theme = place_answered(answers) or context.story.theme
    go_indoors(context.story, text)
    set_region(context.story, text)
    if is_subject:
        context.fates.use_all()
        return Reading(
            plan_of(replace(context.story, entities=[], ways=[], namings=[], start=None)), context.fates.coverage()
        )
    for number, token in context.fates.untaken():
        context.fates.mark(number, token, Fate.USED if token.lower_ in lesson_words else Fate.TOLD)
    unbuilt = [*unbuilt_in(context.fates)]
    if lesson_words:
        context.story.entities[:] = [one for one in context.story.entities if not is_mistyped(one, lesson_words)]
    if lesson_words or world is not None:
        alone = {id(one): one for one in context.story.entities if is_unbuilt(one)}
        unbuilt += [one.noun for one in alone.values() if is_asked_for(one)]
        context.story.entities[:] = [one for one in context.story.entities if id(one) not in alone]
    if lesson_words and all(is_only_said(one, lesson_words) for one in context.story.entities):
        context.story.entities.clear()
    questions = () if lesson_words or world is not None else ask_back(context, answers)
    line_streets(context.story)
    notices = [*notices_of(context.story)]
    notices += [Notice("corrected", f"Taken: {new}, not {old}.") for old, new in taken]
    told = [word for word in context.fates.told_words() if not (lesson_words and is_everyday(word))]
    if told and world is None:
        words = f"Not built, as talk of the lesson or as nothing that can stand there: {', '.join(told)}."
        notices.append(Notice("left_out", words))
    standing = [one for one in context.story.entities if not one.is_gone]
    kept = {*fitting(context.story)}
    left = [one.noun for one in standing if one not in kept and not one.copies]
    if left:
        said = (
            f"A plan holds {MAX_THINGS} entries of things and {MAX_ZONES} zones at most; not taken: {', '.join(left)}."
        )
        notices.append(Notice("too_many_things", said))
    if is_only_a_name(context.story):
        context.story.theme = THEME_WORDS[context.story.entities[0].noun]
        context.story.entities.clear()
    if not context.story.things() and not context.story.zones() and not lesson_words and world is None:
        return started(context, notices, questions)
    return Reading(plan_of(context.story), context.fates.coverage(), tuple(notices), questions, unbuilt=tuple(unbuilt))


def not_english(text: str, language: str) -> Reading:
    """Another language is not guessed at: nothing is built of it."""
    words = len(WORD.findall(text))
    said = f"The description is in {language}; it is read in English only. Write it in English, or have a model configured."
    return Reading(EMPTY, Coverage(content_words=words, told=words), (Notice("not_english", said),))


def is_only_said(entity: Entity, lesson_words: Collection[str]) -> bool:
    """`A lesson on volcanoes`: it is what the lesson is about, and nobody says how many of it stand there."""
    words = {singular(word) for word in lesson_words}
    is_counted = entity.phrase is None or not (entity.is_vague or entity.phrase.determiner is Determiner.NONE)
    return not is_counted and {*map(singular, entity.noun.split())} <= words


def is_mistyped(entity: Entity, lesson_words: Collection[str]) -> bool:
    """`Teh american revoluton`: a word of the lesson is in it, and nothing that is built has its name."""
    words = {singular(word) for word in lesson_words}
    said = {*map(singular, entity.noun.split())}
    return bool(said & words) and not said <= words and resolve(entity.noun).by is ResolvedBy.PLINTH


def is_only_a_name(story: Story) -> bool:
    """`Mars at night`: where it is, and not a planet to look at."""
    if len(story.entities) != 1:
        return False
    only = story.entities[0]
    return only.noun in THEME_WORDS and only.phrase is not None and only.phrase.determiner is Determiner.NONE


def notices_of(story: Story) -> Iterator[Notice]:
    """What was taken by a rule where the words leave it open."""
    many = [one for one in story.things() if one.phrase is not None and one.phrase.number.number > MAX_COPIES]
    if many:
        nouns = ", ".join(one.noun for one in many)
        yield Notice(
            "too_many_things", f"{MAX_COPIES} of one thing stand in a world at most; so many were taken of {nouns}."
        )
    vague = [one for one in story.things() if one.is_vague and one.each is None]
    if vague:
        taken = ", ".join(dict.fromkeys(f"{one.count} of {one.noun}" for one in vague))
        yield Notice("vague_count", f"The words leave open how many; taken: {taken}. Say a number to have another.")


def started(context: Context, notices: list[Notice], questions: tuple[QuestionBack, ...]) -> Reading:
    """Who names a place and nothing in it gets what is usual there."""
    named = context.story.theme or theme_named(context.fates.words_of_world())
    theme = THEMES.get(named) if named is not None else None
    starter = theme.starter if theme is not None else ""
    coverage = context.fates.coverage()
    if theme is None or not starter:
        said = (
            "No thing to build was found in the description. "
            "Name things, for example: two labs, a red rover, a quiz board."
        )
        return Reading(EMPTY, coverage, (*notices, Notice("nothing_found", said)), questions)
    usual = read_things(starter)
    world = usual.plan.world.model_copy(update={"theme": theme.name, "title": theme.title})
    said = (
        f"Only the place was described, so it starts with what is usual there: {starter}. Name things to have others."
    )
    plan = usual.plan.model_copy(
        update={"world": world, "players": context.story.players, "audience": context.story.audience}
    )
    return Reading(plan, coverage, (*notices, Notice("usual_things", said)), questions)
