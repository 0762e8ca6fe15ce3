"""Worlds that teach an upload: its text is taken into the request, with the numbers of its pages, so that the world stays
what it is when the upload is deleted."""

from typing import Final
from uuid import UUID

from blockyard.base.errors import Unprocessable
from blockyard.environments import service
from blockyard.environments.schemas import EnvironmentCreate, EnvironmentRead, EnvironmentUpdate
from blockyard.quota import Quota
from blockyard.tenancy.session import TenantSession
from blockyard.uploads.using import FittingText, fitting, record_use, take_text
from blockyard.web.etags import Expected
from worlds.request import MAX_TEXT, DesignRequest, stored_request

ASKED: Final = ("upload_id", "upload_pages")


class NoUploadTaught(Unprocessable):
    code = "no_upload_taught"


async def design_request_of(db: TenantSession, body: EnvironmentCreate) -> tuple[DesignRequest, FittingText | None]:
    """What is asked for with the upload's text in it, and what was taken of that. Raises what `take_text` does."""
    said = body.model_dump(mode="json", exclude_unset=True, exclude={*ASKED})
    if body.upload_id is None:
        return DesignRequest.model_validate(said), None
    taken = await take_fitting(db, body.upload_id, body.upload_pages)
    of_upload = {"text": taken.text, "text_source": taken.source.model_dump(exclude_none=True)}
    return DesignRequest.model_validate(said | of_upload), taken


async def create_environment(db: TenantSession, quota: Quota, body: EnvironmentCreate) -> EnvironmentRead:
    """Raises AlreadyExists, PlanLimitReached, and what `take_text` does."""
    request, taken = await design_request_of(db, body)
    made = await service.create_environment(db, quota, request)
    if taken is not None:
        await record_use(db, taken.whole.upload_id, environment_id=made.id, pages=taken.numbers)
    return made


async def update_environment(
    db: TenantSession, quota: Quota, name: str, body: EnvironmentUpdate, expected: Expected
) -> tuple[EnvironmentRead, bool]:
    """As the service does. Raises what that and `take_text` do, NoUploadTaught."""
    change, taken = await change_of(db, name, body)
    shown, is_new = await service.update_environment(db, quota, name, change, expected)
    if taken is not None and is_new:
        await record_use(db, taken.whole.upload_id, environment_id=shown.id, pages=taken.numbers)
    return shown, is_new


async def change_of(
    db: TenantSession, name: str, body: EnvironmentUpdate
) -> tuple[EnvironmentUpdate, FittingText | None]:
    """With the text in place of the upload. Raises NotFound, NoUploadTaught, and what `take_text` does."""
    if not body.model_fields_set.intersection(ASKED):
        return body, None
    said = {key: getattr(body, key) for key in body.model_fields_set.difference(ASKED)}
    if "upload_id" in body.model_fields_set and body.upload_id is None:
        return EnvironmentUpdate.model_construct({*said, "text"}, **said, text=None), None
    upload_id = body.upload_id or await upload_taught_by(db, name)
    taken = await take_fitting(db, upload_id, body.upload_pages)
    said |= {"text": taken.text, "text_source": taken.source}
    return EnvironmentUpdate.model_construct({*said}, **said), taken


async def upload_taught_by(db: TenantSession, name: str) -> UUID:
    """Raises NotFound, NoUploadTaught."""
    environment = await service.get_environment(db, name)
    source = stored_request(environment.request).text_source
    try:
        return UUID((source.id if source else None) or "")
    except ValueError as error:
        raise NoUploadTaught("This environment teaches no upload. Send the upload_id with its pages.") from error


async def take_fitting(db: TenantSession, upload_id: UUID, pages: str | None) -> FittingText:
    return fitting(await take_text(db, upload_id, pages), MAX_TEXT)
