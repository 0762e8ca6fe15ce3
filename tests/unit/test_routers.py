"""A room's router is ours: FastAPI's own would honour no key, tell no version and leave an address unread."""

import fastapi
import pytest

from blockyard.app.api import check_router
from blockyard.web.routing import APIRouter


async def get_thing() -> None: ...


def test_our_router_is_taken() -> None:
    router = APIRouter()
    router.get("/things")(get_thing)
    check_router(router)


def test_fastapis_router_is_refused() -> None:
    router = fastapi.APIRouter()
    router.get("/things")(get_thing)
    with pytest.raises(TypeError, match="/things: its router must be an APIRouter of blockyard"):
        check_router(router)


def test_no_router_is_in_another() -> None:
    with pytest.raises(TypeError, match="list both in the room's `load_routers`"):
        APIRouter().include_router(APIRouter())
