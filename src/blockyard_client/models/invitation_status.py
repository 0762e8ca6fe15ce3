from typing import Literal, TypeAlias

InvitationStatus: TypeAlias = Literal["accepted", "expired", "open", "revoked"] | str
"""Those of this release: more may come."""


def check_invitation_status(value: object) -> InvitationStatus:
    if isinstance(value, str):
        return value
    raise TypeError(f"{value!r} is of another type")
