"""Codes about a school's own webhooks, and about what Stripe and Roblox tell us."""

from typing import Final

from blockyard.app.reference.words import Words

WEBHOOKS: Final[Words] = {
    400: {
        "bad_signature": ("The event is not signed with a secret of ours.", "Compare the webhook's secret."),
        "not_an_event": ("The body is signed, and is no event.", "Send events alone to this address."),
    },
    404: {
        "webhook_off": (
            "No secret is set, so no event can be verified.",
            "The operator sets `BLOCKYARD_STRIPE_WEBHOOK_SECRETS` or `BLOCKYARD_ROBLOX_WEBHOOK_SECRETS`.",
        ),
    },
    409: {
        "too_many_webhook_endpoints": ("The organization has as many webhooks as it may have.", "Delete one first."),
        "webhook_endpoint_disabled": ("The webhook is off.", "Enable it first: PATCH it with `enabled: true`."),
        "too_many_webhook_secrets": (
            "The webhook's secret was replaced eight times in 24 hours, and the old ones still sign.",
            "Use the newest, or ask again at the time that `detail` names.",
        ),
        "webhook_secret_lost": (
            "The webhook's secret cannot be opened any more.",
            "Rotate it at `POST /api/v1/webhooks/endpoints/{endpoint_id}/rotate-secret`.",
        ),
    },
    422: {
        "webhook_url_refused": (
            "The address is none that we call; `detail` says why.",
            "Send a public https address.",
        ),
    },
}
