"""`pgrls lint` on the live schema: no finding but those waived here, each with its reason."""

import json
import subprocess
import sys
import tempfile
from fnmatch import fnmatch
from pathlib import Path
from typing import Any, Final

from tests.databases import make_template

from blockyard.embedded import Cluster

SCHEMAS: Final = "blockyard,identity,tenancy,queue"

WAIVED: Final = (
    # rule, objects, reason
    (
        "SEC001",
        "queue.procrastinate_*",
        "the role blockyard_queue alone has rights on the queue; jobs carry no domain data",
    ),
    ("SEC001", "tenancy.seal_keys", "no serving role has any right on it; only definer functions read it"),
    ("SEC001", "tenancy.alembic_version", "one line, the revision; the gate may read it for /health/ready"),
    ("SEC005", "blockyard.*.crossing", "for the owner alone, so that its listed definer functions can cross"),
    ("SEC005", "identity.*.gate", "for the gate alone: people belong to no organization"),
    ("SEC007", "*", "each table has one policy per role; the doctor fails on any that is added, restrictive or not"),
    ("SEC008", "blockyard.*.crossing", "see SEC005"),
    ("SEC008", "identity.*.gate", "see SEC005"),
    ("SEC014", "*", "the nine definer functions, each with its reason in tenancy/doctor/functions.py"),
    ("SEC027", "*", "rows are scoped by organization, not by person; identity tables are the gate's"),
    ("SEC028", "blockyard.*.crossing", "see SEC005"),
    ("SEC028", "identity.*.gate", "see SEC005"),
    ("SEC038", "blockyard.*.crossing", "see SEC005; nobody signs in as the owner"),
    ("SEC038", "identity.*.gate", "see SEC005"),
    ("PERF003", "blockyard.audit_entries.organization_append", "a check on inserted rows, which scans nothing"),
)


def main() -> int:
    """Exit code 1 if a finding is not waived, or a waiver is not needed any more."""
    with tempfile.TemporaryDirectory() as folder:
        cluster = Cluster(Path(folder) / "cluster")
        cluster.start()
        try:
            violations = lint(make_template(cluster.admin_url, "judged", Path(folder)).admin_url)
        finally:
            cluster.stop()
    used = {waiver for violation in violations if (waiver := waiver_of(violation))}
    findings = [violation for violation in violations if waiver_of(violation) is None]
    for violation in findings:
        print(f"{violation['severity']} {violation['rule_id']} {violation['location']}: {violation['message']}")
    for rule, objects, _reason in (waiver for waiver in WAIVED if waiver not in used):
        print(f"the waiver {rule} {objects} matches nothing any more: remove it")
    print(
        f"pgrls: {len(violations)} findings, {len(violations) - len(findings)} waived with a reason, {len(findings)} left"
    )
    return 1 if findings or len(used) < len(WAIVED) else 0


def lint(database_url: str) -> list[dict[str, Any]]:
    command = [str(Path(sys.executable).with_name("pgrls")), "lint", "--format", "json"]
    output = subprocess.run(
        [*command, "--database-url", database_url, "--schemas", SCHEMAS], capture_output=True, text=True, check=False
    )
    if not output.stdout:
        raise RuntimeError(output.stderr)
    violations: list[dict[str, Any]] = json.loads(output.stdout)["violations"]
    return violations


def waiver_of(violation: dict[str, Any]) -> tuple[str, str, str] | None:
    place = violation["location"]
    return next((w for w in WAIVED if w[0] == violation["rule_id"] and fnmatch(place, w[1])), None)


if __name__ == "__main__":
    sys.exit(main())
