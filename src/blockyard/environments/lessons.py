"""The lesson of a version: read, and edited into another version."""

from typing import Final

from blockyard.base.errors import Problem, Unprocessable
from blockyard.environments import queries, service
from blockyard.environments.files import get_ready_version
from blockyard.environments.lesson_schemas import EnvironmentLessonRead, LessonRead
from blockyard.environments.models import Environment, EnvironmentVersion
from blockyard.environments.notice_schemas import NoticeRead
from blockyard.environments.schemas import EnvironmentUpdate
from blockyard.environments.service import NotReady
from blockyard.environments.states import VersionStatus
from blockyard.quota import Quota
from blockyard.tenancy.session import TenantSession
from blockyard.web.etags import ANY, Expected
from worlds.lesson.check import sound
from worlds.lesson.edit import Edit
from worlds.lesson.edits import edited
from worlds.lesson.lesson import Lesson
from worlds.lesson.unread import is_asserted
from worlds.plan.plan import Plan
from worlds.refused import EditRefused, UnknownIds
from worlds.request import stored_request
from worlds.scene import Notice
from worlds.teaching.retelling import retold

NOT_KEPT: Final = (
    "This version was built before lessons were kept. Change the environment, and its next version has one; a preview of "
    "its description answers with one, too."
)


class NoLesson(Problem):
    status, code = 404, "no_lesson"


class UnknownInLesson(Unprocessable):
    code = "unknown_in_lesson"


class LessonEditRefused(Unprocessable):
    code = "lesson_edit_refused"


async def get_lesson(db: TenantSession, name: str, number: int | None) -> EnvironmentLessonRead:
    """Of the version that is ready, or of a certain one. Raises NotFound, NotReady, NoSuchVersion, NoLesson."""
    environment = await service.get_environment(db, name)
    wanted = number or environment.ready_version
    if wanted is None:
        raise NotReady("No version of this environment is ready yet. See its status.")
    return present_lesson(*await get_version_with_lesson(db, environment, wanted))


async def get_version_with_lesson(
    db: TenantSession, environment: Environment, number: int
) -> tuple[EnvironmentVersion, Lesson]:
    """The lesson that it teaches, or will if one was given. Raises NotReady, NoSuchVersion, NoLesson."""
    version = await queries.find_version(db, environment, number)
    if version is not None and version.lesson is not None:
        return version, Lesson.model_validate(version.lesson)
    if version is not None and (given := stored_request(version.request).lesson) is not None:
        return version, sound(given)[0]
    await get_ready_version(db, environment, number)
    raise NoLesson(NOT_KEPT)


async def edit_lesson(
    db: TenantSession, quota: Quota, name: str, edits: list[Edit], expected: Expected
) -> tuple[EnvironmentLessonRead, bool]:
    """A new version by the edited lesson of the latest one, and True; False where it is the same lesson.

    Raises NotFound, NotReady, NoLesson, PreconditionFailed, UnknownInLesson, LessonEditRefused, PlanLimitReached.
    """
    environment = await service.get_environment(db, name, lock=True)
    latest, lesson = await get_version_with_lesson(db, environment, environment.latest_version)
    shown = present_lesson(latest, lesson)
    expected.require(shown)
    try:
        changed, notices = sound(edited(lesson, edits))
    except UnknownIds as error:
        raise UnknownInLesson(str(error)) from error
    except EditRefused as error:
        raise LessonEditRefused(str(error)) from error
    if changed == lesson and latest.status != VersionStatus.FAILED:
        return shown, False
    update = EnvironmentUpdate(lesson=changed)
    if is_asserted(lesson) and (plan := plan_of(latest)) is not None:
        update = EnvironmentUpdate(lesson=changed, plan=retold(plan, lesson, changed))
    await service.update_environment(db, quota, name, update, ANY)
    version, _ = await get_version_with_lesson(db, environment, environment.latest_version)
    return present_lesson(version, changed, notices), True


def plan_of(version: EnvironmentVersion) -> Plan | None:
    """With what a model asserts stays the world that it proposed it for: another answer would be another world."""
    return Plan.model_validate(version.plan) if version.plan is not None else stored_request(version.request).plan


def present_lesson(
    version: EnvironmentVersion, lesson: Lesson, notices: list[Notice] | None = None
) -> EnvironmentLessonRead:
    told = version.notices if notices is None else [{"code": one.code, "detail": one.detail} for one in notices]
    return EnvironmentLessonRead(
        version=version.number,
        status=VersionStatus(version.status),
        lesson=LessonRead.model_validate(lesson.model_dump()),
        notices=[NoticeRead.model_validate(one) for one in told],
    )
