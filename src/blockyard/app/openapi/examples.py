"""Examples of the main answers, in the OpenAPI document. FastAPI leaves nulls out of those that models bring."""

from typing import Any, Final

from blockyard.agents import examples as agents
from blockyard.billing import examples as billing
from blockyard.environments import examples as environments
from blockyard.identity import examples as identity

EXAMPLES: Final[dict[str, dict[str, Any]]] = {
    "AgentInstanceRead": agents.INSTANCE,
    "ExecutionRead": agents.EXECUTION,
    "EnvironmentRead": environments.ENVIRONMENT,
    "NoticeRead": environments.NOTICE,
    "StatusRead": environments.STATUS,
    "VersionRead": environments.VERSION,
    "InvoiceRead": billing.INVOICE,
    "PaymentRead": billing.PAYMENT,
    "SubscriptionRead": billing.SUBSCRIPTION,
    "MeRead": identity.ME,
    "MemberRead": identity.MEMBER,
    "SignInRead": identity.SIGN_IN,
    "UserRead": identity.USER,
}
"""By schema."""


def add_examples(document: dict[str, Any]) -> None:
    """In place."""
    schemas = document["components"]["schemas"]
    for name in EXAMPLES.keys() & schemas.keys():
        schemas[name]["examples"] = [EXAMPLES[name]]
