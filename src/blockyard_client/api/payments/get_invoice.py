from typing import Any
from urllib.parse import quote

import httpx

from ...client import Client
from ...errors import UnexpectedAnswer
from ...models.invoice_read import InvoiceRead
from ...types import Response


def _request(
    invoice_id: str,
) -> dict[str, Any]:

    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/api/v1/payments/invoices/{invoice_id}".format(
            invoice_id=quote(str(invoice_id), safe=""),
        ),
    }
    return _kwargs


def _read(response: httpx.Response) -> InvoiceRead:
    if response.status_code == 200:
        response_200 = InvoiceRead.from_dict(response.json())

        return response_200

    raise UnexpectedAnswer(response)


def sync(
    invoice_id: str,
    *,
    client: Client,
) -> InvoiceRead:
    """Get an invoice

    **Multi-tenant security:** runs in a session sealed to the caller's active organization; needs `billing:read`
    (owner, admin); another organization's things do not exist here.

    Args:
        invoice_id (str): An id of Stripe's
    """
    return client.send(
        _request(
            invoice_id=invoice_id,
        ),
        _read,
    ).parsed


def sync_detailed(
    invoice_id: str,
    *,
    client: Client,
) -> Response[InvoiceRead]:
    """`sync`, with the status and the headers of the answer."""
    return client.send(
        _request(
            invoice_id=invoice_id,
        ),
        _read,
    )


async def asyncio(
    invoice_id: str,
    *,
    client: Client,
) -> InvoiceRead:
    """`sync`, for asyncio."""
    return (
        await client.send_async(
            _request(
                invoice_id=invoice_id,
            ),
            _read,
        )
    ).parsed


async def asyncio_detailed(
    invoice_id: str,
    *,
    client: Client,
) -> Response[InvoiceRead]:
    """`sync_detailed`, for asyncio."""
    return await client.send_async(
        _request(
            invoice_id=invoice_id,
        ),
        _read,
    )
