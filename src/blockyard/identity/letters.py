"""The mails of this room, written for a teacher: what happened, what to do, and what if it was not me."""

from dataclasses import dataclass
from datetime import datetime

ROLE_WORDS = {"owner": "an owner", "admin": "an administrator", "teacher": "a teacher", "student": "a student"}


@dataclass(frozen=True, slots=True)
class Letter:
    subject: str
    text: str


def invitation(
    base_url: str, *, inviter: str, inviter_email: str, organization: str, role: str, token: str, expires_at: datetime
) -> Letter:
    return Letter(
        f"{inviter} invites you to {organization} on Blockyard",
        f"""Hello,

{inviter} ({inviter_email}) invites you to join {organization} on Blockyard
as {ROLE_WORDS[role]}. With Blockyard, schools build Roblox learning worlds.

To accept, open this link:

{base_url}/accept-invitation#token={token}

It works once, until {words(expires_at)}. You need no account beforehand.

Programs accept by POST {base_url}/api/v1/invitations/accept with
{{"token": "{token}", "full_name": "...", "password": "..."}};
whoever has an account already signs in first and sends the token alone.

If you do not know {inviter}, ignore this mail, and nothing happens.
""",
    )


def password_reset(base_url: str, *, full_name: str, token: str, expires_at: datetime) -> Letter:
    return Letter(
        "Set a new password for Blockyard",
        f"""Hello {full_name},

somebody, probably you, asked to reset the password of your Blockyard account.
To set a new one, open this link:

{base_url}/reset-password#token={token}

It works once, until {words(expires_at)}. You are then signed out on all devices.

Programs do it by POST {base_url}/api/v1/auth/password-reset/confirm with
{{"token": "{token}", "new_password": "..."}}.

If it was not you, ignore this mail: your password stays as it is.
""",
    )


def words(moment: datetime) -> str:
    return f"{moment:%d %B %Y, %H:%M} UTC"
