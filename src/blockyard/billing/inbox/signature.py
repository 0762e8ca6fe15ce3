"""How Stripe signs what it tells: the `Stripe-Signature` header.

The SDK's own check knows one secret, accepts moments in the future, and raises half a dozen unrelated errors.
"""

from typing import Final

from blockyard.web.signed_bodies import Signing

STRIPE: Final = Signing("BLOCKYARD_STRIPE_WEBHOOK_SECRETS", write=bytes.hex, tolerance_seconds=300)
