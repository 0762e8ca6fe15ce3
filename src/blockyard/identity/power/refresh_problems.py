"""Why a refresh token gets no tokens. Whoever asks signs in again; what else there is to do differs."""

from blockyard.base.errors import NotAuthenticated


class BadRefreshToken(NotAuthenticated):
    """One of those below."""


class RefreshTokenInvalid(BadRefreshToken):
    code = "refresh_token_invalid"

    def __init__(self) -> None:
        super().__init__(
            "This is no refresh token of ours, or its sign-in ended long ago. Send `refresh_token` of the last answer as it "
            "was, or sign in at POST /api/v1/auth/login."
        )


class RefreshTokenExpired(BadRefreshToken):
    code = "refresh_token_expired"

    def __init__(self) -> None:
        super().__init__("This sign-in was not used for too long, or is too old. Sign in at POST /api/v1/auth/login.")


class RefreshTokenRevoked(BadRefreshToken):
    code = "refresh_token_revoked"

    def __init__(self) -> None:
        super().__init__(
            "This sign-in was ended: by signing out, from another device, by a new password, or because a used token of it "
            "came again. Sign in at POST /api/v1/auth/login."
        )


class RefreshTokenReused(BadRefreshToken):
    code = "refresh_token_reused"

    def __init__(self) -> None:
        super().__init__(
            "This refresh token was used before, so it may have been stolen: the sign-in has ended. Sign in at "
            "POST /api/v1/auth/login, and keep the newest `refresh_token` of your answers only."
        )
