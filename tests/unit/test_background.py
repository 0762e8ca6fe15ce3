"""What computes steps back: also behind the sessions of others, where Linux groups processes by session."""

import os
import subprocess
import sys

from blockyard.base.background import AUTOGROUP

CHILD = """
import os
from blockyard.base.background import AUTOGROUP, step_back
step_back(3)
step_back(3)
group = AUTOGROUP.read_text().split()[-1] if AUTOGROUP.exists() else None
print(os.nice(0), group, os.getsid(0) == os.getpid())
"""


def test_it_steps_back_once_with_its_session() -> None:
    before = os.nice(0)
    told = subprocess.run([sys.executable, "-c", CHILD], capture_output=True, text=True, check=True).stdout.split()
    grouped = AUTOGROUP.exists()
    assert told == [str(before + 3), "3" if grouped else "None", str(grouped)]
