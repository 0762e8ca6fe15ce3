"""People, organizations, memberships, and how they sign in."""

from blockyard.identity import factor_models, jobs, models, permissions, usage
from blockyard.identity.power.refresh_secrets import create_refresh_secrets
from blockyard.identity.tickets import create_tickets
from blockyard.identity.tokens import create_access_tokens
from blockyard.quota import Countable
from blockyard.room import Room, Routers


def load_routers() -> Routers:
    from blockyard.identity import routes

    return routes.ROUTERS


ROOM = Room(
    name="identity",
    models=(models, factor_models),
    load_routers=load_routers,
    tasks=(
        jobs.mail_invitation,
        jobs.mail_key_notice,
        jobs.mail_password_reset,
        jobs.mail_verification,
        jobs.mail_email_change,
        jobs.mail_notice,
    ),
    counts={Countable.MEMBERS: usage.members, Countable.INVITATION_MAILS: usage.invitation_mails},
    permissions=permissions,
    parts=(create_access_tokens, create_tickets, create_refresh_secrets),
)
