"""Players over HTTP."""

from datetime import datetime
from typing import Annotated, Final
from uuid import UUID

from pydantic import Field

from blockyard.players.states import LinkMethod
from blockyard.web.schemas import RequestModel, ResponseModel
from blockyard.web.shown_once import SHOWN_ONCE

LARGEST_ID: Final = 2**53 - 1
"""That every reader of JSON takes for the same number."""
ROBLOX_USER_ID: Final = "The id that Roblox gave the account; it stands in the address of its profile"


class RobloxLinkCreate(RequestModel):
    roblox_user_id: int = Field(ge=1, le=LARGEST_ID, description=ROBLOX_USER_ID, examples=[1234567])


class RobloxLinkRead(ResponseModel):
    id: UUID
    student_id: UUID = Field(description="Who plays with the account")
    roblox_user_id: int = Field(description=ROBLOX_USER_ID)
    method: LinkMethod = Field(
        description="How it became known: by a `code` that was typed in a game, or by a `teacher`"
    )
    linked_at: datetime = Field(description="When the code was typed, or a teacher said so")
    begins_at: datetime = Field(
        description="What was played with the account from then on is the student's: up to 24 hours before `linked_at`, but"
        " not before another link of the account ended"
    )
    ended_at: datetime | None = Field(
        description="What was played from then on is not the student's: somebody else typed a code, or the link was deleted."
        " It is forgotten a week later. null: it goes on"
    )
    created_by_id: UUID = Field(description="The user who gave the code, or made the link")


class ClaimCodeRead(ResponseModel):
    student_id: UUID = Field(description="Whose code it is")
    display_name: str = Field(description="What teachers and the class call the student")
    code: str = Field(description="What the student types in the game; the hyphen need not be typed")
    used_at: datetime | None = Field(description="When a player first typed it; null: nobody has yet")


class ClaimCodesRead(ResponseModel):
    """The sheet of a class."""

    expires_at: datetime
    codes: Annotated[list[ClaimCodeRead], SHOWN_ONCE] = Field(
        description="One of each student who attends, by name. Whoever types one is that student; print them by"
        " `GET .../claim-codes.pdf`."
    )


class RobloxReceipt(ResponseModel):
    erased: bool = Field(description="Whether it was a request to erase a user, which is done")
