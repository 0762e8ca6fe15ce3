from typing import Any
from urllib.parse import quote

import httpx

from ...client import Client
from ...errors import UnexpectedAnswer
from ...models.change_preview import ChangePreview
from ...models.preview_subscription_change_plan import PreviewSubscriptionChangePlan
from ...types import UNSET, Response


def _request(
    subscription_id: str,
    *,
    plan: PreviewSubscriptionChangePlan,
) -> dict[str, Any]:

    params: dict[str, Any] = {}

    json_plan: str = plan
    params["plan"] = json_plan

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/api/v1/payments/subscriptions/{subscription_id}/preview".format(
            subscription_id=quote(str(subscription_id), safe=""),
        ),
        "params": params,
    }
    return _kwargs


def _read(response: httpx.Response) -> ChangePreview:
    if response.status_code == 200:
        response_200 = ChangePreview.from_dict(response.json())

        return response_200

    raise UnexpectedAnswer(response)


def sync(
    subscription_id: str,
    *,
    client: Client,
    plan: PreviewSubscriptionChangePlan,
) -> ChangePreview:
    """See what another plan costs

    Stripe is asked, and nothing is changed.

    **Multi-tenant security:** runs in a session sealed to the caller's active organization; needs `billing:read`
    (owner, admin); another organization's things do not exist here.

    Args:
        subscription_id (str): An id of Stripe's
        plan (PreviewSubscriptionChangePlan): The plan to change to
    """
    return client.send(
        _request(
            subscription_id=subscription_id,
            plan=plan,
        ),
        _read,
    ).parsed


def sync_detailed(
    subscription_id: str,
    *,
    client: Client,
    plan: PreviewSubscriptionChangePlan,
) -> Response[ChangePreview]:
    """`sync`, with the status and the headers of the answer."""
    return client.send(
        _request(
            subscription_id=subscription_id,
            plan=plan,
        ),
        _read,
    )


async def asyncio(
    subscription_id: str,
    *,
    client: Client,
    plan: PreviewSubscriptionChangePlan,
) -> ChangePreview:
    """`sync`, for asyncio."""
    return (
        await client.send_async(
            _request(
                subscription_id=subscription_id,
                plan=plan,
            ),
            _read,
        )
    ).parsed


async def asyncio_detailed(
    subscription_id: str,
    *,
    client: Client,
    plan: PreviewSubscriptionChangePlan,
) -> Response[ChangePreview]:
    """`sync_detailed`, for asyncio."""
    return await client.send_async(
        _request(
            subscription_id=subscription_id,
            plan=plan,
        ),
        _read,
    )
