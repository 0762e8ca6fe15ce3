"""What each role may do in this room. A route names its permission: `requires(...)`."""

from typing import Final

from blockyard.identity.permissions import ADMINS, STAFF, Permission

PLAN_READ: Final = Permission("plan:read", STAFF)
BILLING_READ: Final = Permission("billing:read", ADMINS)
BILLING_MANAGE: Final = Permission("billing:manage", ADMINS)
REFUNDS_CREATE: Final = Permission("refunds:create", ADMINS)
REVENUE_READ: Final = Permission("revenue:read", ADMINS)
