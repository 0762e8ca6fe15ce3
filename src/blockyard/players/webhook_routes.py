"""/webhooks/roblox: where Roblox tells us whom to forget."""

from typing import Annotated

from fastapi import Header, Request

from blockyard.players.erasures import receive_notification
from blockyard.players.schemas import RobloxReceipt
from blockyard.web.addresses import takes_any_query
from blockyard.web.process import process_of
from blockyard.web.routing import APIRouter, without_key

router = APIRouter(tags=["webhooks"])


@router.post(
    "/webhooks/roblox",
    summary="Take a notification of Roblox's",
    dependencies=[takes_any_query, without_key("what is erased twice is erased.")],
    openapi_extra={"x-problems": [404]},
)
async def receive_roblox_notification(
    request: Request, roblox_signature: Annotated[str, Header()] = ""
) -> RobloxReceipt:
    """Verified by its signature. Who is to be erased is so when this answers; other notifications are left alone."""
    erased = await receive_notification(process_of(request), await request.body(), roblox_signature)
    return RobloxReceipt(erased=erased)
