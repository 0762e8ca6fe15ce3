"""Clients made of the OpenAPI document, in Python and TypeScript. Exit code 0: made without a warning, and they compile.

The generators lie in .tools, as .ci/run puts them there; one that is missing is named, and not asked.
"""

import json
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any, Final

from blockyard.app.api import describe_api

PYTHON: Final = Path(".tools/clients/bin/python")
NODE: Final = Path(".tools/node_modules/.bin")
USE: Final = Path(__file__).with_name("client.ts")
BYTES: Final = "application/octet-stream"


def main() -> int:
    document = describe_api()
    with tempfile.TemporaryDirectory(prefix="blockyard-judge-") as name:
        folder = Path(name)
        (folder / "openapi.json").write_text(json.dumps(document))
        verdicts = {"python": make_python(folder, document), "typescript": make_typescript(folder)}
    for language, verdict in verdicts.items():
        print(f"{language} client: {verdict}")
    return 0 if all(verdict.startswith(("good", "not judged")) for verdict in verdicts.values()) else 1


def make_python(folder: Path, document: dict[str, Any]) -> str:
    """With openapi-python-client, which is told that what is no JSON or text is bytes."""
    if not PYTHON.exists():
        return "not judged: make .tools/clients as .ci/run does"
    config = folder / "config.json"
    config.write_text(
        json.dumps({"post_hooks": [], "content_type_overrides": dict.fromkeys(binaries(document), BYTES)})
    )
    command = [
        PYTHON.with_name("openapi-python-client"),
        "generate",
        "--path",
        folder / "openapi.json",
        "--meta",
        "none",
    ]
    command += ["--output-path", folder / "blockyard_client", "--config", config, "--fail-on-warning"]
    imports = "import pathlib, importlib; [importlib.import_module('.'.join(path.with_suffix('').parts)) "
    imports += "for path in pathlib.Path('blockyard_client').rglob('*.py') if path.stem != '__init__']"
    return verdict_of(folder, command, [PYTHON, "-W", "error", "-c", imports])


def make_typescript(folder: Path) -> str:
    """With openapi-typescript; client.ts uses what it made."""
    if not all((NODE / name).exists() for name in ("openapi-typescript", "tsc")):
        return "not judged: install npm, then what .ci/run installs with it"
    use = folder / USE.name
    use.write_text(USE.read_text())
    made = [NODE / "openapi-typescript", folder / "openapi.json", "--output", folder / "api.d.ts"]
    return verdict_of(folder, made, [NODE / "tsc", "--strict", "--noEmit", "--skipLibCheck", "false", use])


def binaries(document: dict[str, Any]) -> set[str]:
    """The media types of answers that are bytes."""
    answers = [
        answer
        for item in document["paths"].values()
        for operation in item.values()
        for answer in operation["responses"].values()
    ]
    return {
        media_type
        for answer in answers
        for media_type, content in answer.get("content", {}).items()
        if content.get("schema", {}).get("format") == "binary"
    }


def verdict_of(folder: Path, *commands: list[Any]) -> str:
    for program, *arguments in commands:
        command = [str(Path(program).absolute()), *map(str, arguments)]
        result = subprocess.run(command, capture_output=True, text=True, check=False, cwd=folder)
        if result.returncode != 0 or "WARNING" in result.stdout + result.stderr:
            return f"{Path(program).name} says\n{result.stdout}{result.stderr}"
    return "good"


if __name__ == "__main__":
    sys.exit(main())
