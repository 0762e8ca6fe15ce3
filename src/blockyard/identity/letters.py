"""The mails of this room, written for a teacher: what happened, what to do, and what if it was not me.

A subject is ours alone: nobody else's name or other text stands in it, since it could read like a message.
"""

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
        "You are invited to Blockyard",
        f"""Hello,

somebody who calls themselves "{inviter}" ({inviter_email}) invites you to join
the organization "{organization}" on Blockyard as {ROLE_WORDS[role]}.
With Blockyard, schools build Roblox learning worlds.

To accept, open this link:

{base_url}/accept-invitation#token={token}

It works once, until {words(expires_at)}. You need no account beforehand.

Programs accept by POST {base_url}/api/v1/invitations/accept with
{{"token": "{token}", "full_name": "...", "password": "..."}};
whoever has an account already signs in first and sends the token alone.

If you do not know them, ignore this mail, and nothing happens.
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


def verification(base_url: str, *, token: str, expires_at: datetime) -> Letter:
    """No name stands in it: whoever signed up with this address may be a stranger."""
    return Letter(
        "Confirm your e-mail address for Blockyard",
        f"""Hello,

somebody, probably you, signed up for Blockyard with this e-mail address.
To show that it is yours, open this link in the browser where you signed up:

{base_url}/verify-email#token={token}

It works once, until {words(expires_at)}. In another browser it asks for a new
password, and what was made with the account's old one ends.

Programs do it by POST {base_url}/api/v1/auth/verify-email with
{{"token": "{token}"}} and the access token of the account,
or with "new_password" too.

If it was not you, ignore this mail: without this link nobody can do anything
in your name.
""",
    )


def email_change(base_url: str, *, token: str, expires_at: datetime) -> Letter:
    """No name stands in it: whoever asked may be a stranger."""
    return Letter(
        "Confirm your new e-mail address for Blockyard",
        f"""Hello,

somebody, probably you, wants to use this e-mail address for their Blockyard
account from now on. To change it, open this link where you are signed in:

{base_url}/confirm-email#token={token}

It works once, until {words(expires_at)}, and ends your other sign-ins.

Programs do it by POST {base_url}/api/v1/auth/email/confirm with
{{"token": "{token}"}} and the access token of the account.

If it was not you, ignore this mail, and nothing happens.
""",
    )


def email_in_use() -> Letter:
    return Letter(
        "This e-mail address has a Blockyard account already",
        """Hello,

somebody, probably you, wants to use this e-mail address for another Blockyard
account. It has one already, so nothing was changed.

If it was you: sign in with this address (POST /api/v1/auth/login; a forgotten
password is reset at POST /api/v1/auth/password-reset), and delete that account
or give it another address. If it was not you, there is nothing to do.
""",
    )


def new_api_key(
    full_name: str, *, name: str, role: str, organization: str, at: datetime, expires_at: datetime
) -> Letter:
    return Letter(
        "A new API key acts in your name on Blockyard",
        f"""Hello {full_name},

an API key "{name}" was made in your name on {words(at)}. It acts as
{ROLE_WORDS[role]} of the organization "{organization}", until {words(expires_at)}.

If it was you, there is nothing to do. If not, revoke it (DELETE
/api/v1/organizations/current/api-keys/{{api_key_id}}) and set a new password
(POST /api/v1/auth/password-reset).
""",
    )


def words(moment: datetime) -> str:
    return f"{moment:%d %B %Y, %H:%M} UTC"
