"""/payments/analytics: the organization's own revenue, as figures and as a picture."""

from datetime import date
from typing import Annotated, Any

from fastapi import Query, Response

from blockyard.billing.access import SellingCurrency
from blockyard.billing.currencies import check_currency
from blockyard.billing.permissions import REVENUE_READ
from blockyard.billing.revenue.chart import draw_chart
from blockyard.billing.revenue.schemas import Figures, Interval, RevenueRead
from blockyard.billing.revenue.service import read_revenue
from blockyard.billing.schemas import Currency
from blockyard.identity.access import Session, requires
from blockyard.web.routing import APIRouter

router = APIRouter(prefix="/payments/analytics", tags=["payments"], dependencies=[requires(REVENUE_READ)])

From = Annotated[date | None, Query(alias="from", description="The first day, in UTC; else a year before `to`.")]
To = Annotated[date | None, Query(description="The day after the last one; else tomorrow.")]
Buckets = Annotated[Interval, Query(description="How long a bucket is")]
SVG: dict[int | str, dict[str, Any]] = {200: {"content": {"image/svg+xml": {"schema": {"type": "string"}}}}}


@router.get("/revenue", summary="See the revenue by currency and interval", description=Figures.__doc__)
async def get_revenue(
    db: Session,
    start: From = None,
    to: To = None,
    interval: Buckets = Interval.MONTH,
) -> RevenueRead:
    return await read_revenue(db, start, to, interval)


@router.get("/revenue.svg", summary="See the revenue as a picture", response_class=Response, responses=SVG)
async def get_revenue_chart(
    db: Session,
    sold_in: SellingCurrency,
    start: From = None,
    to: To = None,
    interval: Buckets = Interval.MONTH,
    currency: Annotated[Currency | None, Query(description="Else that of the plans.")] = None,
) -> Response:
    wanted = currency or sold_in
    check_currency(wanted)
    found = await read_revenue(db, start, to, interval)
    chosen = next((one for one in found.currencies if one.currency == wanted), None)
    title = f"Revenue in {wanted.upper()} by {interval}, {found.start} to {found.end}"
    return Response(draw_chart(chosen, title), media_type="image/svg+xml")
