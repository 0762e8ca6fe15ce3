"""What the checks of a version say, as it is answered. It runs in a child process: see check_child.py."""

from collections.abc import Sequence

from blockyard.environments.check_schemas import CheckRead, VersionChecked
from worlds.checks.report import Verdict


def present_checks(number: int, verdicts: Sequence[Verdict]) -> VersionChecked:
    checks = [
        CheckRead(code=one.code, passed=one.passed, detail=one.detail, components=[*one.components]) for one in verdicts
    ]
    return VersionChecked(version=number, passed=all(one.passed for one in checks), checks=checks)
