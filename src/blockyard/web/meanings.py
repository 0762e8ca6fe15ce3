"""What the names of fields mean in every room, for the OpenAPI. A field that means something else says so itself."""

from typing import Final

MEANINGS: Final = {
    "id": "Its id here. Ids sort by the time they were made",
    "items": "What the page holds, in the order that was asked for",
    "next_cursor": "Send it as `cursor`, beside the same parameters, for the next page; null: this is the last one",
    "has_more": "Whether there is another page",
    "created_by_id": "The user who made it",
    "created_at": "When it was made",
    "updated_at": "When it was last changed",
    "started_at": "When work on it began; null: it waits still",
    "finished_at": "When it ended, however it did; null: it has not yet",
    "expires_at": "From then on it does not work any more",
    "last_used_at": "When it was last used; null: never",
    "revoked_at": "When somebody ended it; null: nobody did",
    "accepted_at": "When it was accepted; null: not yet",
    "organization_id": "The organization's id",
    "organization_name": "The organization's name",
    "user_id": "The person's id",
    "email": "The e-mail address, in its one spelling",
    "full_name": "The person's name",
    "role": "What a member may do: an owner everything, a student least",
    "password": "The password of the account",
    "stripe_id": "Its id at Stripe",
    "customer_id": "Of the customer at Stripe whom it belongs to",
    "currency": "Three letters of ISO 4217 in lower case, such as `usd`",
    "code": "Stable, for programs",
    "detail": "For people: what it is about, and what to do",
    "details": "More about it; what there is differs by kind",
}
