"""The mails that tell a person what was done in their name."""

from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Final

from blockyard.identity.letters import Letter, words
from blockyard.identity.notices import Notice


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


def email_change_asked(full_name: str, device: str, network: str, at: datetime) -> Letter:
    return Letter(
        "A new e-mail address for your Blockyard account was asked for",
        f"""Hello {full_name},

somebody, probably you, asked on {words(at)} that your Blockyard account
gets another e-mail address: {device}, from the network {network}.

If it was you, open the link that was mailed to the new address. If not, they
know your password: set a new one (POST /api/v1/auth/password-reset) within the
hour. It ends every sign-in, and the link does nothing then.
""",
    )


def email_changed(full_name: str, device: str, network: str, at: datetime) -> Letter:
    return Letter(
        "Your Blockyard account has a new e-mail address",
        f"""Hello {full_name},

your Blockyard account got another e-mail address on {words(at)}:
{device}, from the network {network}. This one is no longer used.

If it was you, there is nothing to do. If not, tell an owner of your
organization, who can remove the account from it.
""",
    )


def account_deleted(_full_name: str, device: str, network: str, at: datetime) -> Letter:
    """The name is gone already."""
    return Letter(
        "Your Blockyard account was deleted",
        f"""Hello,

the Blockyard account of this e-mail address was deleted on {words(at)}:
{device}, from the network {network}.

Your name and address are erased where you were a member. What you made there
stays your organizations'. You may sign up anew at any time.

If it was not you, tell an owner of your organization: they can invite you again.
""",
    )


def factor_added(full_name: str, device: str, network: str, at: datetime) -> Letter:
    return Letter(
        "A new way to prove who you are was added to your Blockyard account",
        f"""Hello {full_name},

an authenticator app or a passkey was added to your Blockyard account on
{words(at)}: {device}, from the network {network}.

If it was you, there is nothing to do. If not, sign in, remove it (GET and
DELETE /api/v1/auth/factors), and set a new password
(POST /api/v1/auth/password-reset): it ends every sign-in.
""",
    )


def factor_removed(full_name: str, device: str, network: str, at: datetime) -> Letter:
    return Letter(
        "A way to prove who you are was removed from your Blockyard account",
        f"""Hello {full_name},

an authenticator app or a passkey was removed from your Blockyard account on
{words(at)}: {device}, from the network {network}.

If it was you, there is nothing to do. If not, set a new password
(POST /api/v1/auth/password-reset): it ends every sign-in. Then add it again.
""",
    )


def recovery_code_used(full_name: str, device: str, network: str, at: datetime) -> Letter:
    return Letter(
        "A recovery code of your Blockyard account was used",
        f"""Hello {full_name},

one of the recovery codes of your Blockyard account was used on {words(at)}:
{device}, from the network {network}. It works no more.

If it was you, there is nothing to do. If not, somebody knows your password and
your codes: set a new password (POST /api/v1/auth/password-reset), then remove
the authenticator app and add it again, which gives you new codes.
""",
    )


NOTICES: Final[Mapping[Notice, Callable[[str, str, str, datetime], Letter]]] = {
    Notice.NEW_DEVICE: new_device,
    Notice.PASSWORD_CHANGED: password_changed,
    Notice.EMAIL_CHANGE_ASKED: email_change_asked,
    Notice.EMAIL_CHANGED: email_changed,
    Notice.ACCOUNT_DELETED: account_deleted,
    Notice.FACTOR_ADDED: factor_added,
    Notice.FACTOR_REMOVED: factor_removed,
    Notice.RECOVERY_CODE_USED: recovery_code_used,
}
