"""/roblox/environment/rojo and the school's Open Cloud key."""

import httpx
from fastapi import Request

from blockyard.base.errors import Unavailable
from blockyard.environments import open_cloud_keys, service
from blockyard.environments.permissions import ENVIRONMENTS_READ, OPEN_CLOUD_KEY_MANAGE
from blockyard.environments.rojo.check import RojoChecked, compare_with_rojo
from blockyard.environments.rojo.client import RojoInfo, get_info
from blockyard.environments.schemas import OpenCloudKeyRead, OpenCloudKeyWrite, RojoCheck
from blockyard.environments.settings import EnvironmentSettings
from blockyard.identity.access import Session, requires
from blockyard.identity.dependencies import makes_lasting_power
from blockyard.web.process import process_of
from blockyard.web.routing import APIRouter, without_key

router = APIRouter(prefix="/roblox", tags=["environments"])


class RojoOff(Unavailable):
    code = "rojo_not_configured"


def rojo_url(settings: EnvironmentSettings) -> str:
    if settings.rojo_url is None:
        raise RojoOff(
            "This installation has no Rojo server of its own (BLOCKYARD_ROJO_URL). Teachers need none: "
            "`blockyard studio sync NAME` runs Rojo on their own machine."
        )
    return settings.rojo_url


@router.get(
    "/environment/rojo/info",
    summary="Ask the configured Rojo server who it is",
    dependencies=[requires(ENVIRONMENTS_READ)],
    openapi_extra={"x-problems": [502]},
)
async def get_rojo_info(db: Session, request: Request) -> RojoInfo:
    await db.ensure_entered()  # no statement follows that would
    await db.commit()
    async with httpx.AsyncClient() as client:
        return await get_info(client, rojo_url(process_of(request).part(EnvironmentSettings)))


@router.post(
    "/environment/rojo/check",
    summary="See whether the configured Rojo server serves an environment",
    dependencies=[requires(ENVIRONMENTS_READ), without_key("a check changes nothing.")],
    openapi_extra={"x-problems": [404]},
)
async def check_rojo(db: Session, request: Request, body: RojoCheck) -> RojoChecked:
    environment = await service.get_environment(db, body.name)
    await db.commit()
    async with httpx.AsyncClient() as client:
        return await compare_with_rojo(
            client, rojo_url(process_of(request).part(EnvironmentSettings)), environment.name
        )


@router.put(
    "/open-cloud-key",
    summary="Set the school's own key for publishing",
    dependencies=[requires(OPEN_CLOUD_KEY_MANAGE), makes_lasting_power],
)
async def set_open_cloud_key(db: Session, request: Request, body: OpenCloudKeyWrite) -> OpenCloudKeyRead:
    return await open_cloud_keys.store_open_cloud_key(db, process_of(request).part(EnvironmentSettings), body.key)


@router.get(
    "/open-cloud-key",
    summary="See which key is set, by its last characters",
    dependencies=[requires(OPEN_CLOUD_KEY_MANAGE)],
    openapi_extra={"x-problems": [404]},
)
async def get_open_cloud_key(db: Session) -> OpenCloudKeyRead:
    return await open_cloud_keys.get_open_cloud_key(db)


@router.delete(
    "/open-cloud-key",
    summary="Forget the school's key",
    status_code=204,
    dependencies=[requires(OPEN_CLOUD_KEY_MANAGE)],
    openapi_extra={"x-problems": [404]},
)
async def delete_open_cloud_key(db: Session) -> None:
    await open_cloud_keys.delete_open_cloud_key(db)
