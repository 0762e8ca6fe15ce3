"""Who pays: one customer for the school, whoever asks."""

from tests.model.school import PAYMENTS, School
from tests.model.truth import Truth


def check_one(school: School, truth: Truth) -> None:
    """At Stripe, and the same for each of the people."""
    ids = [one["id"] for one in truth.customers]
    assert len(ids) <= 1, f"more than one customer: {ids}"
    for who in school.people:
        answer = school.world.http.get(f"{PAYMENTS}/customers/me", headers=school.headers(who))
        seen = [answer.json()["stripe_id"]] if answer.status_code == 200 else []
        assert seen == ids, f"{who} sees {seen}, Stripe has {ids}"


def check_cards(school: School, truth: Truth) -> None:
    """Those that can pay, and no others."""
    ids = {one["id"] for one in truth.cards}
    shown = {one["stripe_id"] for one in school.read(f"{PAYMENTS}/payment-methods", limit=100)["items"]}
    assert shown == ids, f"we show the cards {shown}, Stripe has {ids}"
