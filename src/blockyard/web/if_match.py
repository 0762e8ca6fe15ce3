"""What the If-Match or If-None-Match of a change expects."""

import re
from typing import Annotated, Final

from fastapi import Depends, Header, Request

from blockyard.web.etags import HEADER, Expected, edited

STRONG: Final = re.compile(r'(?:^|,)[ \t]*"([\x21\x23-\x7e]*)"(?=[ \t]*(?:,|$))')
"""An entity tag of RFC 9110, section 8.8.3. A weak one names no version: If-Match compares strongly."""


async def get_expected(
    request: Request,
    _shown: Annotated[
        str | None,
        Header(
            alias=HEADER,
            description="The `ETag` that you read, several, or `*`. If it was edited since: 412 `precondition_failed` with"
            " the present `ETag`, and nothing is changed. Without it the last change wins.",
        ),
    ] = None,
) -> Expected:
    given = request.headers.getlist(HEADER)
    line = ", ".join(given)
    if not given or line.strip() == "*":
        return Expected(headers=request.headers)
    return Expected(frozenset(edited(tag) for tag in STRONG.findall(line)), request.headers)


IfMatch = Annotated[Expected, Depends(get_expected)]
