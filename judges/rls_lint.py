"""`pgrls lint` on the live schema. Exit code 0: it finds nothing but what waivers.py explains; 1: it does."""

import json
import subprocess
import sys
from fnmatch import fnmatchcase
from pathlib import Path
from typing import Any

import psycopg

from judges.service import filled_database
from judges.waivers import WAIVERS

Finding = dict[str, Any]
Waiver = tuple[str, str]


def main() -> int:
    with filled_database() as (database, _world):
        findings = lint(database.admin_url)
        with psycopg.connect(database.admin_url, autocommit=True) as admin:
            admin.execute("ALTER TABLE blockyard.agent_instances DISABLE ROW LEVEL SECURITY")
        assert faults(lint(database.admin_url)), "pgrls overlooks a table without row security: it judges nothing"
    found = faults(findings)
    for finding in found:
        print(f"{finding['rule_id']} {finding['location']}\n    {finding['message']}")
    unused = sorted(set(WAIVERS) - {waiver for finding in findings for waiver in waivers_of(finding)})
    for rule, place in unused:
        print(f"{rule} {place}\n    is waived but not found any more: take it out of judges/waivers.py")
    print(f"pgrls lint: {len(found)} faults, {len(findings) - len(found)} findings waived, {len(unused)} idle waivers")
    return 1 if found or unused else 0


def lint(url: str) -> list[Finding]:
    """All findings, down to the mere remarks."""
    schemas = "blockyard,identity,queue,tenancy"
    command = [str(Path(sys.executable).with_name("pgrls")), "lint", "--database-url", url, "--schemas", schemas]
    result = subprocess.run([*command, "--format", "json"], capture_output=True, text=True, check=False)
    assert result.stdout, result.stderr
    findings: list[Finding] = json.loads(result.stdout)["violations"]
    return findings


def faults(findings: list[Finding]) -> list[Finding]:
    return [finding for finding in findings if not waivers_of(finding)]


def waivers_of(finding: Finding) -> list[Waiver]:
    return [
        (rule, place)
        for rule, place in WAIVERS
        if rule == finding["rule_id"] and fnmatchcase(finding["location"], place)
    ]


if __name__ == "__main__":
    sys.exit(main())
