from typing import Literal, TypeAlias

ListInvitationsSort: TypeAlias = (
    Literal["-created_at", "-email", "-expires_at", "created_at", "email", "expires_at"] | str
)
"""Those of this release: more may come."""


def check_list_invitations_sort(value: object) -> ListInvitationsSort:
    if isinstance(value, str):
        return value
    raise TypeError(f"{value!r} is of another type")
