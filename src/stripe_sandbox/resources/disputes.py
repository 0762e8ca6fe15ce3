"""/v1/disputes, and the control route that opens one."""

from typing import Any, Final

from stripe_sandbox.billing import disputes
from stripe_sandbox.billing.parts import save
from stripe_sandbox.billing.reading import choice, flag, known, metadata, needed, positive, text
from stripe_sandbox.billing.refusals import invalid, lookup
from stripe_sandbox.lists import listed
from stripe_sandbox.operations import Call, operation

Body = dict[str, Any]

REASONS: Final = (
    *("credit_not_processed", "duplicate", "fraudulent", "general", "product_not_received", "product_unacceptable"),
    *("subscription_canceled", "unrecognized"),
)


@operation("POST", "/sandbox/disputes")
def open_dispute(call: Call) -> Body:
    """What a cardholder would do: dispute `charge`, or the charge of `payment_intent`."""
    params = call.params
    known(params, "charge", "payment_intent", "reason", "amount")
    intent = text(params, "payment_intent")
    if intent is not None:
        latest = lookup(call, "payment_intent", intent, "payment_intent")["latest_charge"]
        charge = lookup(call, "charge", str(latest), "payment_intent")
    else:
        charge = lookup(call, "charge", str(needed(params, "charge")), "charge")
    if charge["disputed"] or not charge["paid"] or charge["refunded"]:
        raise invalid(f"Charge {charge['id']} cannot be disputed.", "charge")
    amount = positive(params, "amount") if "amount" in params else None
    return disputes.open(call, charge, choice(params, "reason", REASONS, "fraudulent"), amount)


@operation("GET", "/v1/disputes/{id}")
def retrieve(call: Call) -> Body:
    return call.store.get("dispute", call.path["id"])


@operation("GET", "/v1/disputes")
def list_disputes(call: Call) -> Body:
    return listed(call, "dispute", "charge", "payment_intent")


@operation("POST", "/v1/disputes/{id}")
def update(call: Call) -> Body:
    """Evidence. In test mode its text decides: winning_evidence or losing_evidence."""
    params, dispute = call.params, retrieve(call)
    known(params, "evidence", "metadata", "submit")
    _open_only(dispute)
    dispute["metadata"] = metadata(params, dispute["metadata"])
    evidence = params.get("evidence")
    if isinstance(evidence, dict):
        known(evidence, *disputes.EVIDENCE, "enhanced_evidence")
        dispute["evidence"] |= evidence
        dispute["evidence_details"]["has_evidence"] = True
    if not flag(params, "submit", default=isinstance(evidence, dict)):
        return save(call, dispute, "charge.dispute.updated")
    dispute["status"] = "under_review"
    dispute["evidence_details"]["submission_count"] += 1
    save(call, dispute, "charge.dispute.updated")
    verdict = {"winning_evidence": "won", "losing_evidence": "lost"}.get(dispute["evidence"]["uncategorized_text"])
    return disputes.decide(call, dispute, verdict) if verdict else dispute


@operation("POST", "/v1/disputes/{id}/close")
def close(call: Call) -> Body:
    """Giving in."""
    dispute = retrieve(call)
    _open_only(dispute)
    return disputes.decide(call, dispute, "lost")


def _open_only(dispute: Body) -> None:
    if dispute["status"] in ("won", "lost"):
        raise invalid("This dispute is already closed.", code="dispute_closed")
