"""Versions of what can be edited: the ETag that an answer tells, and what a change expects."""

import hashlib
import json
from dataclasses import dataclass, field
from typing import ClassVar, Final

from starlette.datastructures import Headers

from blockyard.base.errors import BadRequest, Problem
from blockyard.web.schemas import ResponseModel
from blockyard.web.shown_once import secrets_of
from blockyard.web.tags import knows

HEADER: Final = "If-Match"
OTHER_HEADER: Final = "If-None-Match"
DIGITS: Final = 16
CHANGED: Final = (
    "It was changed since you read it. Read it again, see what is different, and send the change with its ETag."
)
EXCLUDED: Final = "It has a version that your If-None-Match excludes. Leave the header out to change it."


class Editable(ResponseModel):
    """What is shown of a thing that can be edited. routing.py sets its tag as the answer's ETag."""

    changes_by_itself: ClassVar[frozenset[str]] = frozenset()
    """Fields that change without an edit. If-Match does not look at them: a build's progress is no reason to refuse."""
    not_in_tag: ClassVar[frozenset[str]] = frozenset()
    """Fields that are told by others: free JSON comes back from the database with its numbers written otherwise."""

    @property
    def tag(self) -> str:
        """`edited` or `edited.by-itself`, in quotes: another one whenever anything of it is."""
        own = self.changes_by_itself
        told = self.model_dump(mode="json", exclude={*self.not_in_tag, *secrets_of(type(self))})
        parts = [{name: value for name, value in told.items() if name not in own}]
        if own:
            parts.append({name: value for name, value in told.items() if name in own})
        return '"' + ".".join(map(digest, parts)) + '"'


def digest(part: dict[str, object]) -> str:
    return hashlib.sha256(json.dumps(part, sort_keys=True).encode()).hexdigest()[:DIGITS]


class PreconditionFailed(Problem):
    status, code = 412, "precondition_failed"

    def __init__(self, detail: str, tag: str) -> None:
        super().__init__(detail, headers={"ETag": tag}, etag=tag)


class IfMatchNotSupported(BadRequest):
    code = "if_match_not_supported"

    def __init__(self, header: str) -> None:
        super().__init__(f"{header} is compared with no version here. Leave it out.")


@dataclass(frozen=True, slots=True)
class Expected:
    """What the caller's headers ask of the present version."""

    tags: frozenset[str] | None = None
    """Those that If-Match allows. None: it sent none, and any will do."""
    headers: Headers = field(default_factory=Headers)
    """Their If-None-Match names those that it does not allow."""

    def require(self, present: Editable) -> None:
        """`present`: read under the lock that the change holds. Raises PreconditionFailed."""
        tag = present.tag
        if self.tags is not None and edited(tag) not in self.tags:
            raise PreconditionFailed(CHANGED, tag)
        if knows(self.headers, tag):
            raise PreconditionFailed(EXCLUDED, tag)


ANY: Final = Expected()


def edited(tag: str) -> str:
    return tag.strip('"').partition(".")[0]
