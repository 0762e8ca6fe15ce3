"""The pipeline: words become a plan, the plan a scene, the scene scripts, files and a picture. Pure."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Final

from worlds.activities.compile import staged
from worlds.brief.brief import Brief
from worlds.brief.of_plan import brief_of
from worlds.catalogue.interiors import INTERIORS
from worlds.catalogue.manner import laid_with
from worlds.catalogue.terrains import TERRAINS, TerrainName
from worlds.catalogue.themes import THEMES, Theme
from worlds.finishing import finished
from worlds.land.surroundings import surroundings
from worlds.language_model.proposal import Proposal
from worlds.layout.kill_floor import FLOOR
from worlds.layout.layout import lay_out
from worlds.layout.relief import liquid_of_sea
from worlds.lesson.lesson import NO_LESSON, Lesson, SourceKind
from worlds.lesson.unread import unread
from worlds.picture.isometric import picture_svg
from worlds.plan.check import repaired
from worlds.plan.plan import Plan, ZoneKind
from worlds.plan.tree import zones_in
from worlds.questions import questions
from worlds.reading.coverage import Coverage
from worlds.reading.doing.find import doing_in
from worlds.reading.doing.wish import Doing
from worlds.reading.manners import manner_of
from worlds.reading.question import QuestionBack
from worlds.reading.read import read_things, without_nothing
from worlds.reading.spelling import respelt
from worlds.reporting import Reporting, Road
from worlds.request import DesignRequest
from worlds.roblox.gate import let_through
from worlds.roblox.instance import Instance
from worlds.roblox.place import place_file
from worlds.roblox.project import project_files
from worlds.roblox.world import world_tree
from worlds.scene import Notice, Scene, Weather
from worlds.scripts.script import Script
from worlds.scripts.world import world_scripts
from worlds.teaching.asserted import Found, asking, of_her_words, taught_with
from worlds.teaching.doubted import without_doubted
from worlds.teaching.escape import with_maze, with_taught
from worlds.teaching.lessons import Taught, taught_by
from worlds.teaching.of_the_world import of_the_world
from worlds.teaching.own_questions import FEWEST, Lifted, lift_sheet
from worlds.teaching.pasted import Pasted, pasted_in
from worlds.teaching.stops import titled
from worlds.teaching.wished import wished_in
from worlds.telling import counted, settled, unbuilt, without_refused

PLAIN = "plain"
NOTHING_READ: Final = Coverage()
ISLAND = "island"
SNOW: Final = "snow"
"""A weather, and the ground that it makes where the words say no other."""
VOLCANIC: Final = "volcanic"
GREEN = ("grassland", "forest")
OF_THEMES: Final = (*GREEN, "pavement")
"""Grounds that a theme has by itself, where that of a place is another."""


@dataclass(frozen=True)
class Design:
    """One version of an environment, and all that is made from it."""

    request: DesignRequest
    brief: Brief
    """Of the plan. Empty where a plan was given instead of words."""
    plan: Plan
    lesson: Lesson
    """What it teaches; empty where nothing says it."""
    scene: Scene
    coverage: Coverage = NOTHING_READ
    """Of the words; nothing where a plan was given."""
    questions_back: tuple[QuestionBack, ...] = ()
    reporting: Reporting | None = None
    """Who gives the world to a class replaces it; none: nothing of the reporter is in the files."""

    @cached_property
    def scripts(self) -> list[Script]:
        return world_scripts(self.scene, day_night=self.request.settings.day_night, reporting=self.reporting)

    @cached_property
    def tree(self) -> Instance:
        """What place and project are written of. Raises WorldRefused."""
        is_sending = self.reporting is not None and self.reporting.road is Road.PUSH
        return let_through(world_tree(self.scene, self.scripts, http=is_sending))

    def place(self) -> bytes:
        """The .rbxlx file. Raises WorldRefused."""
        return place_file(self.tree)

    def project(self) -> dict[str, bytes]:
        """The Rojo project's files by path. Raises WorldRefused."""
        return project_files(self.tree, self.request.name)

    def picture(self) -> str:
        """SVG."""
        return picture_svg(self.scene)


def design(request: DesignRequest, remarks: Sequence[Notice] = ()) -> Design:
    """From a plan, if the request has one, else from words with the reader that works offline; to a scene.

    `remarks` are told beside the reader's own.
    """
    if request.plan is not None:
        return design_plan(request, request.plan)
    doing, taught = taught_in(request)
    built = doing.built_of(taught.rest)
    is_subject = taught.is_alone and not doing.wishes and doing.stops is None
    world = of_the_world(built, is_sheet=asks_own(taught.lesson)) if teaches(taught) else None
    reading = read_things(built, request.subject, request.answers, taught.words, is_subject=is_subject, world=world)
    left_out = 0 if world is None else len(built.split()) - len(world.split())  # of which nothing is built
    coverage = reading.coverage.with_used(taught.taken + doing.words + max(0, left_out))
    plan, lesson, undone = with_taught(reading.plan, doing, taught)
    plan, doubts = repaired(without_refused(plan, undone))
    left = unbuilt(reading.unbuilt, plan, lesson) if world is not None else ()
    told = (*without_nothing(reading.notices, plan), *left, *taught.notices, *undone, *remarks, *doubts)
    told = settled(told, lesson)
    made = designed(request, brief_of(plan, told), plan, lesson, told)
    return replace(made, coverage=coverage, questions_back=reading.questions)


def taught_in(request: DesignRequest) -> tuple[Doing, Taught]:
    """What the words want done, and what the rest teaches. A lesson plan wishes only where it speaks of the world."""
    pasted, lifted, words = parted_of(request.description)
    whole = respelt(request.description)
    doing = doing_in(words, wished_in(words, pasted), whole)
    rest = request.model_copy(update={"description": doing.rest})
    taught = taught_by(rest, lifted, pasted, whole)
    settled = titled(
        replace(doing.settled(is_taught=is_told(taught)), is_given=request.lesson is not None), taught.lesson
    )
    return with_maze(settled, taught.lesson), replace(taught, notices=without_asked(taught.notices, settled))


def teaches(taught: Taught) -> bool:
    """And does not only describe a world, of which a topic is guessed."""
    return taught.is_lesson or is_told(taught)


def is_told(taught: Taught) -> bool:
    """Something is, and not only guessed."""
    return bool(taught.lesson.facts or taught.lesson.questions) and taught.boards != 0


def asks_own(lesson: Lesson) -> bool:
    """Questions of her own make the most of her words."""
    own = [one for one in lesson.questions if one.source.kind is SourceKind.TEACHER and one.id.startswith("asked-")]
    return len(own) >= FEWEST


def parted_of(description: str) -> tuple[Pasted | None, Lifted, str]:
    """The lesson plan or notes that stand in it, the questions of its sheet, and the words that are left, respelt."""
    pasted = pasted_in(description)
    lifted = lift_sheet(pasted.rest if pasted else description)
    return pasted, lifted, respelt(lifted.rest)


def without_asked(notices: Sequence[Notice], doing: Doing) -> tuple[Notice, ...]:
    """A question that is asked at a stop of the words lacks no answers, if it is the only one that is told of."""
    asked = [one.asks[0] for one in (doing.stops.stops if doing.stops else ()) if one.asks]

    def is_asked(one: Notice) -> bool:
        is_one = one.code == "answers_missing" and one.detail.count("?") == 1
        return is_one and any(each.lower() in one.detail.lower() for each in asked)

    return tuple(one for one in notices if not is_asked(one))


def lesson_found_in(request: DesignRequest) -> Lesson:
    """What the rules find that it teaches, as a model is shown it."""
    return found_in(request).taught.lesson


def found_in(request: DesignRequest) -> Found:
    """What the rules find of words that a model reads, too."""
    pasted, lifted, words = parted_of(request.description)
    doing = replace(doing_in(words, wished_in(words, pasted)), stops=None)  # the model makes places of them
    rest = request.model_copy(update={"description": doing.rest or words})
    return Found(request.description, rest, doing, lifted, taught_by(rest, lifted, pasted))


def design_of(request: DesignRequest, proposal: Proposal | None, remarks: Sequence[Notice]) -> Design:
    """Of what a model proposed for the words, if one did; else of the words. The remarks are told beside."""
    if proposal is None or request.plan is not None:
        return design(request, remarks)
    found, proposal = found_in(request), without_doubted(proposal)
    taught = taught_with(found, proposal)
    proposed, unasked = asking(proposal.plan, taught.lesson, proposal.lesson)
    plan, lesson, undone = with_taught(proposed, Doing() if proposed.activities else found.doing, taught)
    plan, doubts = repaired(plan)
    told = (*taught.notices, *unasked, *undone, *remarks, *of_her_words(doubts, request.description))
    made = designed(request, brief_of(plan, told), plan, lesson, told)
    kept = of_her_words(made.scene.notices, request.description)
    return replace(made, scene=replace(made.scene, notices=kept))


def design_plan(request: DesignRequest, proposed: Plan) -> Design:
    """From a plan, whoever proposed it: nothing is added to it. The words of the request tell what it teaches."""
    plan, doubts = repaired(proposed)
    doing, taught = taught_in(request)
    lesson = taught.lesson
    if (doing.wishes or doing.stops) and {one for each in plan.activities for one in each.questions} - {
        one.id for one in lesson.questions
    }:
        built = doing.built_of(taught.rest)
        reading = read_things(built, request.subject, request.answers, taught.words)
        lesson = with_taught(reading.plan, doing, taught)[1]  # a plan was made of these words
    return designed(request, Brief(), plan, lesson, (*taught.notices, *doubts))


def designed(request: DesignRequest, brief: Brief, plan: Plan, lesson: Lesson, told: Sequence[Notice]) -> Design:
    """A world that can be finished."""
    made, scene = finished(plan, lambda one, more: scene_of(request, one, lesson, (*told, *more)))
    return Design(request, brief, made, lesson, scene)


def scene_of(request: DesignRequest, plan: Plan, lesson: Lesson = NO_LESSON, doubts: Sequence[Notice] = ()) -> Scene:
    settings = request.settings
    theme = THEMES[settings.theme or plan.world.theme or PLAIN]
    islands = any(zone.kind is ZoneKind.ISLAND for zone in zones_in(plan.world))
    weather = settings.weather or plan.mood.weather or theme.weather
    usual = usual_terrain(plan, theme, weather)
    terrain = TERRAINS[settings.terrain or plan.world.terrain or (ISLAND if islands else usual)]
    manner = manner_of(request.description or plan.world.title, terrain.name)
    if terrain.name == usual and usual in OF_THEMES and not (settings.terrain or plan.world.terrain):
        terrain = TERRAINS[(manner.place.terrain if manner.place is not None else None) or usual]
    terrain = terrain if terrain.name in INTERIORS else laid_with(terrain, manner)
    if terrain.surround == "walls":  # outside is what its theme lies in
        terrain = replace(terrain, far_material=TERRAINS[theme.terrain].land_material)
    players = request.given_players or plan.players or request.max_players
    layout = lay_out(plan, players, theme, terrain, settings.seed, manner)
    hours = first_of(settings.time_of_day, plan.mood.time_of_day, terrain.hour, theme.time_of_day)
    free = of_no_activity(lesson, plan)
    is_asked = bool(lesson.questions) and not free.questions  # at stops and doors, and not at boards
    asked, remarks = ([], []) if is_asked else questions(free, layout.components, settings.seed)
    stage, absent = staged(plan.activities, lesson, asked, layout.components, settings.seed)
    liquid = liquid_of_sea(plan)
    around = surroundings(layout.width, layout.depth, terrain, settings.seed, whole=not islands, liquid=liquid)
    return Scene(
        name=request.name,
        theme=theme.name,
        terrain=terrain.name,
        time_of_day=hours,
        weather=Weather(weather),
        max_players=players,
        seed=settings.seed,
        width=layout.width,
        depth=layout.depth,
        components=layout.components,
        scenery=layout.scenery,
        land=(*around, *layout.land, *layout.soil),
        is_paved=not layout.land,
        questions=tuple(asked),
        relations=layout.granted,
        notices=(*unread(lesson), *counted((*doubts, *layout.notices)), *remarks, *absent),
        stage=stage,
    )


def usual_terrain(plan: Plan, theme: Theme, weather: str) -> TerrainName:
    """Where the words name no ground: under snow it is white, and jumps over lava lead over rock."""
    if weather == SNOW and theme.terrain in GREEN:
        return SNOW
    has_lava = any(thing.choice == FLOOR for zone in zones_in(plan.world) for thing in zone.things)
    return VOLCANIC if has_lava and theme.name == PLAIN else theme.terrain


def of_no_activity(lesson: Lesson, plan: Plan) -> Lesson:
    """The lesson without the questions that an activity asks."""
    taken = {question for one in plan.activities for question in one.questions}
    return lesson.model_copy(update={"questions": tuple(one for one in lesson.questions if one.id not in taken)})


def first_of(*values: float | None) -> float:
    return next(value for value in values if value is not None)
