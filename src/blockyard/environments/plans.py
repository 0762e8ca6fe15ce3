"""The plan of a version: read, and edited into another version."""

from typing import Final

from blockyard.base.errors import Problem, Unprocessable
from blockyard.environments import queries, service
from blockyard.environments.files import get_ready_version
from blockyard.environments.models import Environment, EnvironmentVersion
from blockyard.environments.notice_schemas import NoticeRead
from blockyard.environments.plan_schemas import EnvironmentPlanRead, WorldPlanRead
from blockyard.environments.schemas import EnvironmentUpdate
from blockyard.environments.service import NotReady
from blockyard.environments.states import VersionStatus
from blockyard.quota import Quota
from blockyard.tenancy.session import TenantSession
from blockyard.web.etags import ANY, Expected
from worlds.lesson.lesson import Lesson
from worlds.lesson.unread import is_asserted
from worlds.plan.check import repaired
from worlds.plan.edit import Edit
from worlds.plan.edits import edited
from worlds.plan.plan import Plan
from worlds.refused import EditRefused, UnknownIds
from worlds.request import stored_request
from worlds.scene import Notice

NOT_KEPT: Final = (
    "This version was built before plans were kept. Change the environment, and its next version has one; a preview of its "
    "description answers with one, too."
)


class NoPlan(Problem):
    status, code = 404, "no_plan"


class UnknownInPlan(Unprocessable):
    code = "unknown_in_plan"


class PlanEditRefused(Unprocessable):
    code = "plan_edit_refused"


async def get_plan(db: TenantSession, name: str, number: int | None) -> EnvironmentPlanRead:
    """Of the version that is ready, or of a certain one. Raises NotFound, NotReady, NoSuchVersion, NoPlan."""
    version, plan = await find_plan(db, name, number)
    return present_plan(version, plan)


async def find_plan(db: TenantSession, name: str, number: int | None) -> tuple[EnvironmentVersion, Plan]:
    """Of the version that is ready, or of a certain one. Raises NotFound, NotReady, NoSuchVersion, NoPlan."""
    environment = await service.get_environment(db, name)
    wanted = number or environment.ready_version
    if wanted is None:
        raise NotReady("No version of this environment is ready yet. See its status.")
    return await get_version_with_plan(db, environment, wanted)


async def get_version_with_plan(
    db: TenantSession, environment: Environment, number: int
) -> tuple[EnvironmentVersion, Plan]:
    """The plan that it was built of, or will be if one was given. Raises NotReady, NoSuchVersion, NoPlan."""
    version = await queries.find_version(db, environment, number)
    if version is not None and version.plan is not None:
        return version, Plan.model_validate(version.plan)
    if version is not None and (given := stored_request(version.request).plan) is not None:
        return version, repaired(given)[0]
    await get_ready_version(db, environment, number)
    raise NoPlan(NOT_KEPT)


async def edit_plan(
    db: TenantSession, quota: Quota, name: str, edits: list[Edit], expected: Expected
) -> tuple[EnvironmentPlanRead, bool]:
    """A new version by the edited plan of the latest one, and True; False where it is the same plan.

    Raises NotFound, NotReady, NoPlan, PreconditionFailed, UnknownInPlan, PlanEditRefused, PlanLimitReached.
    """
    environment = await service.get_environment(db, name, lock=True)
    latest, plan = await get_version_with_plan(db, environment, environment.latest_version)
    shown = present_plan(latest, plan)
    expected.require(shown)
    try:
        changed, notices = repaired(edited(plan, edits))
    except UnknownIds as error:
        raise UnknownInPlan(str(error)) from error
    except EditRefused as error:
        raise PlanEditRefused(str(error)) from error
    if changed == plan and latest.status != VersionStatus.FAILED:
        return shown, False
    update = EnvironmentUpdate(plan=changed)
    if (lesson := latest.lesson) is not None and is_asserted(asserted := Lesson.model_validate(lesson)):
        update = EnvironmentUpdate(
            plan=changed, lesson=asserted
        )  # with a plan no model is asked, and words tell another
    await service.update_environment(db, quota, name, update, ANY)
    version, _ = await get_version_with_plan(db, environment, environment.latest_version)
    return present_plan(version, changed, notices), True


def present_plan(version: EnvironmentVersion, plan: Plan, notices: list[Notice] | None = None) -> EnvironmentPlanRead:
    told = version.notices if notices is None else [{"code": one.code, "detail": one.detail} for one in notices]
    return EnvironmentPlanRead(
        version=version.number,
        status=VersionStatus(version.status),
        plan=WorldPlanRead.model_validate(plan.model_dump()),
        notices=[NoticeRead.model_validate(one) for one in told],
    )
