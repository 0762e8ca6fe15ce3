"""What is wrong with a bearer token, for programs (RFC 6750, 3): get a new one, or sign in again."""

from typing import Final

from blockyard.base.errors import NotAuthenticated

REPLACED: Final = (
    "The access token was signed with a key that is no longer used. Get a new one at POST /api/v1/auth/refresh."
)


class TokenRefused(NotAuthenticated):
    """A token came, and does not open the door. Without one the answer says only that one is needed."""

    def __init__(self, detail: str) -> None:
        super().__init__(detail)
        self.headers["WWW-Authenticate"] = f'Bearer error="invalid_token", error_description="{detail}"'


class TokenInvalid(TokenRefused):
    """Also of an API key that was revoked: nothing tells it from one that never was."""

    code = "token_invalid"


class TokenExpired(TokenRefused):
    code = "token_expired"
