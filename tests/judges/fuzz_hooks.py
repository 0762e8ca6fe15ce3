"""A check for schemathesis, which loads this module into its own process: no answer tells of another organization."""

import json
import os
from typing import Final

import schemathesis

FOREIGN_MARKS: Final[list[str]] = json.loads(os.environ["BLOCKYARD_JUDGE_FOREIGN_MARKS"])


@schemathesis.check
def no_foreign_mark(
    ctx: schemathesis.CheckContext, response: schemathesis.Response, case: schemathesis.Case
) -> None:
    told = f"{response.text}{response.headers}"
    found = [mark for mark in FOREIGN_MARKS if mark in told]
    assert not found, f"an answer to alpha holds what only omega owns: {found}"
