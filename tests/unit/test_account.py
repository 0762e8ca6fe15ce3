"""What root opens for the account that runs PostgreSQL: the way to its folder, and to nobody else."""

import os
import stat
from pathlib import Path

import pytest

from blockyard.local.embedded.account import make_reachable, may_pass, server_account

pytestmark = pytest.mark.skipif(os.geteuid() != 0, reason="only root runs the server as somebody else")


@pytest.mark.parametrize(
    ("before", "after"),
    [(0o700, 0o710), (0o755, 0o755), (0o750, 0o751), (0o711, 0o711)],
    ids=["its owner's alone", "open to all", "its group's, too", "passable"],
)
def test_the_way_is_opened_and_no_more(tmp_path: Path, before: int, after: int) -> None:
    """Pass, not look; and where nobody else could pass, nobody else can. Its owner stays."""
    account = server_account()
    assert account is not None
    home = tmp_path / "home"
    (home / "data").mkdir(parents=True)
    home.chmod(before)
    group = home.stat().st_gid
    make_reachable(home / "data", account)
    found = home.stat()
    assert may_pass(found, account)
    assert (oct(stat.S_IMODE(found.st_mode)), found.st_uid) == (oct(after), 0)
    assert (found.st_gid == account.pw_gid) == (before == 0o700), "the group changes where it had no right at all"
    assert before == 0o700 or found.st_gid == group
