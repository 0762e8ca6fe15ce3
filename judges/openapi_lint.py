"""spectral and redocly on the OpenAPI document. Exit code 0: nothing but what openapi_waivers.py explains; 1: there is.

Both are npm packages. Without npm there is nothing to run: it is said, and the exit code is 0.
"""

import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final

from blockyard.app.api import describe_api
from judges.openapi_waivers import WAIVERS

INSTALLED: Final = Path(".tools/node_modules/.bin")
PACKAGES: Final = "@stoplight/spectral-cli@6.16.3 @redocly/cli@2.77.0"
RULES: Final = 'extends: [["spectral:oas", "all"]]\n'

Finding = tuple[str, str, str]
"""The rule (`spectral/...`, `redocly/...`), the place, and what is wrong."""


def main() -> int:
    if not all((INSTALLED / name).exists() for name in ("spectral", "redocly")):
        print(f"not judged: install npm, then npm install --prefix .tools {PACKAGES}")
        return 0
    findings = lint(describe_api())
    overlooked = {"spectral", "redocly"} - {rule.partition("/")[0] for rule, _, _ in lint(broken()) - findings}
    assert not overlooked, f"{overlooked} overlooks an operation that says nothing of itself: it judges nothing"
    faults = [finding for finding in findings if finding[0] not in WAIVERS]
    for rule, place, what in faults:
        print(f"{rule} {place}\n    {what}")
    idle = sorted(set(WAIVERS) - {rule for rule, _, _ in findings})
    for rule in idle:
        print(f"{rule}\n    is waived but not found any more: take it out of judges/openapi_waivers.py")
    waived = len(findings) - len(faults)
    print(f"openapi lint: {len(faults)} faults, {waived} findings waived, {len(idle)} idle waivers")
    return 1 if faults or idle else 0


def lint(document: dict[str, Any]) -> set[Finding]:
    with tempfile.TemporaryDirectory(prefix="blockyard-judge-") as name:
        path = Path(name) / "openapi.json"
        path.write_text(json.dumps(document))
        return {*ask_spectral(path), *ask_redocly(path)}


def ask_spectral(path: Path) -> Iterator[Finding]:
    rules = path.with_name("spectral.yaml")
    rules.write_text(RULES)
    for found in run("spectral", "lint", path, "--ruleset", rules, "--format", "json", "--quiet"):
        yield f"spectral/{found['code']}", ".".join(map(str, found["path"])), found["message"]


def ask_redocly(path: Path) -> Iterator[Finding]:
    answer = run("redocly", "lint", path, "--extends", "recommended", "--format", "json")
    for found in answer["problems"]:
        yield f"redocly/{found['ruleId']}", found["location"][0]["pointer"], found["message"]


def run(name: str, *arguments: str | Path) -> Any:
    """What it prints, as JSON. Its exit code only says whether it found anything."""
    command = [str((INSTALLED / name).absolute()), *map(str, arguments)]
    environment = {**os.environ, "REDOCLY_TELEMETRY": "off", "REDOCLY_SUPPRESS_UPDATE_NOTICE": "true"}
    result = subprocess.run(
        command, capture_output=True, text=True, check=False, cwd=Path(arguments[1]).parent, env=environment
    )
    assert result.stdout, result.stderr
    return json.loads(result.stdout)


def broken() -> dict[str, Any]:
    """One operation has no tag, which spectral must find, and does not say who may call it, which redocly must."""
    document = describe_api()
    for said in ("tags", "security"):
        del document["paths"]["/health/live"]["get"][said]
    return document


if __name__ == "__main__":
    sys.exit(main())
