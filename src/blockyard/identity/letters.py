"""The mails of this room, written for a teacher: what happened, what to do, and what if it was not me.

A subject is ours alone: nobody else's name or other text stands in it, since it could read like a message.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from blockyard.identity.notices import Notice

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


def new_device(full_name: str, device: str, network: str, at: datetime) -> Letter:
    return Letter(
        "A new sign-in to your Blockyard account",
        f"""Hello {full_name},

somebody, probably you, signed in to your Blockyard account on {words(at)}:
{device}, from the network {network}.

If it was you, there is nothing to do. If not, set a new password
(POST /api/v1/auth/password-reset): it ends every sign-in.
""",
    )


def password_changed(full_name: str, device: str, network: str, at: datetime) -> Letter:
    return Letter(
        "Your Blockyard password was changed",
        f"""Hello {full_name},

the password of your Blockyard account was changed on {words(at)}:
{device}, from the network {network}.

If it was you, there is nothing to do. If not, set another one
(POST /api/v1/auth/password-reset): it ends every sign-in.
""",
    )


NOTICES: Final[Mapping[Notice, Callable[[str, str, str, datetime], Letter]]] = {
    Notice.NEW_DEVICE: new_device,
    Notice.PASSWORD_CHANGED: password_changed,
}


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
