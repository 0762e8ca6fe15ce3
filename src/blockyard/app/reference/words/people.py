"""Codes about who calls, and what they may do."""

from typing import Final

from blockyard.app.reference.words import Words

PEOPLE: Final[Words] = {
    401: {
        "token_expired": (
            "The access token has expired.",
            "Renew the sign-in at `POST /api/v1/auth/refresh`.",
        ),
        "token_invalid": (
            "The access token or API key is none of ours, or was ended.",
            "Let the person sign in again, or an admin make a new key.",
        ),
        "api_key_expired": ("The API key has expired.", "An admin makes a new one."),
        "refresh_token_expired": (
            "The refresh token was not used for 30 days, or the sign-in is 180 days old.",
            "Let the person sign in again.",
        ),
        "refresh_token_reused": (
            "It was used more than 30 seconds ago, so somebody else may have it: the sign-in was ended.",
            "Let the person sign in again.",
        ),
        "refresh_token_revoked": ("The sign-in of this refresh token was ended.", "Let the person sign in again."),
        "ticket_expired": ("The ticket has expired.", "Ask for another one."),
        "ticket_invalid": ("The ticket is unknown, or for another stream.", "Ask for another one."),
        "bad_code": (
            "The code of the authenticator app is wrong, too old or used.",
            "Send the one that is shown next, or a recovery code.",
        ),
        "bad_credentials": ("E-mail address or password is wrong.", "Let the person type them again."),
        "bad_passkey": (
            "The passkey is unknown, or its answer is wrong or was sent before.",
            "Begin again at `POST /api/v1/auth/passkey/options`.",
        ),
        "not_authenticated": (
            "No access token or API key came with the request, or it is not valid any more.",
            "Renew the sign-in at `POST /api/v1/auth/refresh`, or sign in at `POST /api/v1/auth/login`.",
        ),
        "refresh_token_invalid": (
            "The refresh token is none of ours, or its sign-in ended more than 30 days ago.",
            "Let the person sign in again.",
        ),
        "second_factor_required": (
            "The password is right, and the account has an authenticator app.",
            "Send the same request with `code`; `accepts` says what it may be.",
        ),
        "sign_in_ended": ("This sign-in was ended.", "Let the person sign in again."),
        "sign_in_first": (
            "The invited address has an account already.",
            "Sign in, then send the token alone, with the access token.",
        ),
    },
    402: {
        "too_many_free_organizations": (
            "The person owns as many organizations as one may own that nobody pays for.",
            "Subscribe one of them, or delete one.",
        ),
    },
    403: {
        "email_unverified": (
            "The account's e-mail address is not proved yet.",
            "The person opens the mailed link; `POST /api/v1/auth/verify-email/resend` sends it again.",
        ),
        "email_verification_for_another": (
            "The link is for another account than the one that is signed in.",
            "Sign out, then open it again.",
        ),
        "invitation_for_another": (
            "The invitation is for another e-mail address.",
            "Sign in with the invited address, or ask for an invitation to yours.",
        ),
        "not_a_member": (
            "The caller is no member of the active organization any more, or of none.",
            "Switch at `POST /api/v1/auth/switch`.",
        ),
        "not_for_api_keys": (
            "This is for people, not for API keys.",
            "Sign in and use the access token.",
        ),
        "permission_missing": (
            "The role, or the API key's scopes, lack the permission that `permission` names.",
            "Ask an admin for another role, or make a key with that scope.",
        ),
        "role_too_strong": (
            "Nobody gives or takes a role that is stronger than their own.",
            "Ask somebody who has that role.",
        ),
        "step_up_required": (
            "The person proved who they are too long ago; or the API key's scopes do not name this permission.",
            "Prove it again at `POST /api/v1/auth/step-up`, then send the same request.",
        ),
    },
    404: {
        "authenticator_not_begun": (
            "There is no authenticator app to confirm.",
            "Begin with `POST /api/v1/auth/factors/totp`.",
        ),
        "email_change_invalid": (
            "The link is unknown, another account's, used or too old.",
            "Ask for another one at `POST /api/v1/auth/email`.",
        ),
        "email_verification_invalid": (
            "The link is unknown, used or too old.",
            "Have it mailed again at `POST /api/v1/auth/verify-email/resend`.",
        ),
        "invitation_invalid": (
            "The invitation is unknown, accepted, revoked or too old.",
            "Ask the person who invited to send it again.",
        ),
        "password_reset_invalid": (
            "The link is unknown, used or too old.",
            "Ask for another one at `POST /api/v1/auth/password-reset`.",
        ),
    },
    409: {
        "already_member": ("The person is a member already.", "Nothing is to be done."),
        "authenticator_exists": ("The account has an authenticator app.", "Remove it first."),
        "email_taken": (
            "There is an account with this e-mail address.",
            "Sign in; another organization is made at `POST /api/v1/organizations`.",
        ),
        "invitation_closed": (
            "The invitation was accepted, revoked, or has expired.",
            "Make a new one.",
        ),
        "invitation_open": (
            "The person has an open invitation.",
            "Send it again, or revoke it first.",
        ),
        "joined_meanwhile": (
            "The person joined an organization while the account was being deleted.",
            "Ask again.",
        ),
        "last_owner": (
            "An organization needs an owner, and this is the last one. `organizations` may list which.",
            "Make somebody else owner first, or delete the organization.",
        ),
        "passkey_exists": ("The passkey is added already.", "Nothing is to be done."),
    },
    422: {
        "account_details_missing": (
            "Whoever has no account accepts with `full_name` and `password`.",
            "Send both, or sign in first.",
        ),
        "confirmation_mismatch": (
            "What is to be deleted is named exactly, and was not.",
            "Send its exact name as `confirm`.",
        ),
        "new_password_missing": (
            "Whoever is not signed in proves the address with a new password.",
            "Send `new_password`, too, or the access token of the account.",
        ),
        "passkey_refused": (
            "This is no answer of a passkey to a challenge of ours for this site.",
            "Begin again at `POST /api/v1/auth/factors/passkeys/options`.",
        ),
        "proof_missing": (
            "Nothing was sent that proves who calls.",
            "Send `password`, `code` or `passkey`, as `detail` says.",
        ),
        "scope_unknown": (
            "The role has no such permission, so the key cannot have it.",
            "Choose among those that `detail` lists.",
        ),
        "weak_password": ("The password is easily guessed.", "Choose three or four unrelated words."),
    },
}
