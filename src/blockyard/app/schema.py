"""All tables. Importing this module imports every room's models: a room that is not named here has no tables."""

from blockyard.agents import models as agents
from blockyard.audit import models as audit
from blockyard.billing import models as payments
from blockyard.billing.inbox import models as stripe_inbox
from blockyard.environments import models as environments
from blockyard.identity import models as identity
from blockyard.tenancy.base import Base
from blockyard.web import models as web

__all__ = ["agents", "audit", "environments", "identity", "metadata", "payments", "stripe_inbox", "web"]

metadata = Base.metadata
