"""Functions of the database ask for the context once in a statement."""

import re
from pathlib import Path

from blockyard.tenancy import functions

ASKED = re.compile(r"tenancy\.(?:current|entered)_(?:organization|user|student)_id\(\)")
ONCE = ("(SELECT ", ":= ")


def asked_for_each_row(source: str) -> list[str]:
    """The lines that ask outside a subquery of their own: PostgreSQL may ask anew, a hash of the seal, for each row that it
    looks at."""
    found = []
    for line in source.splitlines():
        code = line.partition("--")[0]
        if re.search(r"CREATE FUNCTION|GRANT|REVOKE|VALUES|'user_id',", code):  # no rows are looked at
            continue
        found += [line.strip() for match in ASKED.finditer(code) if not code[: match.start()].endswith(ONCE)]
    return found


def test_context_is_asked_once() -> None:
    root = Path(functions.__file__).parents[1]
    sources = [path for path in root.rglob("*.sql") if path.parent.parent.name != "tenancy"]
    assert {"classes", "students", "assignments"} <= {path.parent.parent.name for path in sources}
    found = {str(path.relative_to(root)): lines for path in sources if (lines := asked_for_each_row(path.read_text()))}
    assert not found, f"write (SELECT tenancy.current_...()) in place of the bare call: {found}"


def test_what_would_be_found() -> None:
    bare = "WHERE organization_id = tenancy.current_organization_id() AND id = p_id"
    assert asked_for_each_row(bare) == [bare]
    assert asked_for_each_row("WHERE organization_id = (SELECT tenancy.current_organization_id())") == []
    assert asked_for_each_row("    v_organization_id uuid := tenancy.current_organization_id();") == []
