"""What the checks of a version answer. Apart from schemas.py, as the child process that asks them loads this alone."""

from pydantic import Field

from blockyard.web.schemas import ResponseModel
from worlds.checks.codes import CheckCode


class CheckRead(ResponseModel):
    """What one kind of check says."""

    code: CheckCode = Field(description="What was looked at")
    passed: bool = Field(description="Whether nothing is wrong")
    detail: str = Field(description="What is so, or the first things that are not")
    components: list[str] = Field(description="Ids of the components at fault; none where nothing is, or no thing is")


class VersionChecked(ResponseModel):
    """What our own checks say of a version. Nothing is kept."""

    version: int = Field(description="Which version was checked")
    passed: bool = Field(description="Whether all checks passed")
    checks: list[CheckRead] = Field(description="One of each code, always in the same order")
