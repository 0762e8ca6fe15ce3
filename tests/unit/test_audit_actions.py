"""Every action of the audit trail is one that the OpenAPI lists."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path
from typing import get_args

from blockyard.audit.actions import Action, ResourceType

SOURCE = Path(__file__).parents[2] / "src/blockyard"
IN_SQL = re.compile(r"INSERT INTO blockyard\.audit_entries.*?'(\w+\.\w+)', '(\w+)'", re.DOTALL)
ASKED = {
    "billing.done",
    "billing.failed",
    "environment.failed",
    "environment.published",
    "member.left",
    "member.removed",
    "roblox_link.erased",
}
"""Those that the code puts together, or hands to a function of the database."""


def recorded() -> Iterator[tuple[str | None, str | None]]:
    """Actions and resource types; None: not a constant."""
    for path in SOURCE.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text())):
            if isinstance(node, ast.Call) and ast.unparse(node.func) in ("record", "trail.record") and node.args:
                words = [one.value if isinstance(one, ast.Constant) else None for one in node.args[1:3]]
                yield (str(words[0]) if words[0] else None, str(words[1]) if words[1] else None)
    for path in SOURCE.rglob("*.sql"):
        yield from IN_SQL.findall(path.read_text())


def test_every_action_is_listed() -> None:
    """Add a new one to audit/actions.py."""
    actions, kinds = zip(*recorded(), strict=True)
    assert {one for one in actions if one} | ASKED == set(get_args(Action))
    assert {one for one in kinds if one} == set(get_args(ResourceType))
    assert sum(one is None for one in actions) == 3, "an action was put together: add what it can be to ASKED"
