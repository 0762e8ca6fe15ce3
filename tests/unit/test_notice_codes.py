"""The codes of notices: those in the code, in the OpenAPI and in docs/environments.md are the same."""

import re
from pathlib import Path

from worlds.brief.brief import NOTICE_CODES

ROOT = Path(__file__).parents[2]
SAID = re.compile(
    r"""(?:Doubt\(\s*code=|Notice\(\s*|\.doubt\(\s*|NO_BINARY_PLACE: Final = \{\s*"code": )"([a-z_]+)\""""
)
"""Where a notice is made."""


def test_each_code_of_a_notice_is_listed() -> None:
    """Add a new one to NOTICE_CODES in worlds/brief/brief.py, and to the table in docs/environments.md."""
    sources = [*(ROOT / "src/worlds").rglob("*.py"), *(ROOT / "src/blockyard/environments").rglob("*.py")]
    said = {code for path in sources if "tests" not in path.parts for code in SAID.findall(path.read_text())}
    assert said == set(NOTICE_CODES)
    table = (ROOT / "docs/environments.md").read_text().partition("### Notices")[2].partition("## ")[0]
    rows = [row.split("|")[1] for row in table.splitlines() if row.startswith("| `")]
    assert {code for row in rows for code in re.findall(r"`([a-z_]+)`", row)} == set(NOTICE_CODES)
