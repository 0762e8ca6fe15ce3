"""What we asked of Stripe."""

from collections import Counter

from tests.model.school import School
from tests.model.truth import Object, Truth

OPEN = "SELECT count(*) FROM blockyard.billing_requests WHERE status = 'open' AND organization_id = %s"


def check_none_open(school: School, _truth: Truth) -> None:
    assert school.world.count(OPEN, school.id) == 0, "requests are open, though Stripe answers"


def check_done_once(_school: School, truth: Truth) -> None:
    """All that we make at Stripe names its request. A page's subscription names the page's; what undoes a second
    subscription refunds each of its payments, once."""
    for kind in ("customers", "subscriptions", "payments", "refunds", "pages"):
        named = [one for one in getattr(truth, kind) if one["metadata"].get("request_id")]
        made = Counter((one["metadata"]["request_id"], refunded(kind, one)) for one in named)
        twice = {request: times for request, times in made.items() if times > 1}
        assert not twice, f"{kind} made more than once: {twice}"


def refunded(kind: str, made: Object) -> str | None:
    """The payment that a refund is of."""
    return str(made["payment_intent"]) if kind == "refunds" else None
