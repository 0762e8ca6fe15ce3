"""`python -m tools.client`: makes the Python client's api/, models/ and types.py from the OpenAPI document.

`make client` puts openapi-python-client where this looks for it: it needs another typer than Blockyard.
"""

import json
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path
from typing import Any, Final

from blockyard.app.api import describe_api

ROOT: Final = Path(__file__).parents[1]
GENERATOR: Final = ROOT / ".tools" / "clients" / "bin" / "openapi-python-client"
TEMPLATES: Final = Path(__file__).with_name("client_templates")
CLIENT: Final = ROOT / "src" / "blockyard_client"
MADE: Final = ("api", "models", "types.py")
MADE_FROM: Final = CLIENT / "made_from.json"
"""Hashes of what it was made from and of what was made, so that a test need not make it again."""
BYTES: Final = "application/octet-stream"
STREAM: Final = "text/event-stream"


def main() -> None:
    document = describe_api()
    with tempfile.TemporaryDirectory(prefix="blockyard-client-") as name:
        make(document, Path(name))
    MADE_FROM.write_text(json.dumps(hashes(document), indent=2) + "\n")


def make(document: dict[str, Any], folder: Path) -> None:
    """In CLIENT, by way of `folder`. Raises SystemExit with what the generator says, warnings too."""
    (folder / "openapi.json").write_text(json.dumps(with_plain_json(with_one_file(without_streams(document)))))
    (folder / "config.json").write_text(json.dumps(configuration(document)))
    made = folder / "made"
    options: list[str | Path] = ["--path", "openapi.json", "--config", "config.json", "--output-path", made]
    options += ["--custom-template-path", TEMPLATES, "--meta", "none", "--fail-on-warning"]
    run(folder, GENERATOR, "generate", *options)
    tidy = (Path(sys.executable).with_name("ruff"), "--config", ROOT / "pyproject.toml")
    run(folder, tidy[0], "check", *tidy[1:], "--quiet", "--fix", "--unsafe-fixes", "--select", "F401,F811,I", made)
    run(folder, tidy[0], "format", *tidy[1:], "--quiet", made)
    for part in MADE:
        target = CLIENT / part
        if target.is_dir():
            shutil.rmtree(target)
        shutil.move(made / part, target)


def without_streams(document: dict[str, Any]) -> dict[str, Any]:
    """A stream is no answer that a function returns: the client waits by `wait_until_ready`."""
    paths = {
        path: {method: one for method, one in item.items() if not any(media == STREAM for media, _ in bodies(one))}
        for path, item in document["paths"].items()
    }
    return document | {"paths": paths}


def with_one_file(document: dict[str, Any]) -> dict[str, Any]:
    """A file that may be sent as several media types is sent as plain bytes: else each were a parameter of the same name."""
    paths = {
        path: {method: with_bytes_alone(one) for method, one in item.items()}
        for path, item in document["paths"].items()
    }
    return document | {"paths": paths}


def with_bytes_alone(operation: dict[str, Any]) -> dict[str, Any]:
    sent = operation.get("requestBody", {}).get("content", {})
    if BYTES not in sent:
        return operation
    return operation | {"requestBody": operation["requestBody"] | {"content": {BYTES: sent[BYTES]}}}


def with_plain_json(node: Any) -> Any:
    """What may be any object is plain JSON to callers: the generator would make a class of it, at each place another."""
    if isinstance(node, list):
        return [with_plain_json(one) for one in node]
    if not isinstance(node, dict):
        return node
    if node.get("additionalProperties") is True and not node.get("properties"):
        return {word: node[word] for word in ("title", "description", "default") if word in node}
    return {word: with_plain_json(one) for word, one in node.items()}


def configuration(document: dict[str, Any]) -> dict[str, Any]:
    return {
        "literal_enums": True,
        "post_hooks": [],
        "content_type_overrides": dict.fromkeys(sorted(binaries(document)), BYTES),
    }


def binaries(document: dict[str, Any]) -> set[str]:
    """The media types of files that are sent or answered: the generator takes what it does not know for nothing."""
    found = [one for item in document["paths"].values() for operation in item.values() for one in bodies(operation)]
    return {media for media, schema in found if schema.get("format") == "binary"}


def bodies(operation: dict[str, Any]) -> Iterator[tuple[str, dict[str, Any]]]:
    """Media type and schema of each answer of an operation, and of what is sent to it."""
    for message in (operation.get("requestBody", {}), *operation["responses"].values()):
        for media, content in message.get("content", {}).items():
            yield media, content.get("schema", {})


def run(folder: Path, *command: str | Path) -> None:
    done = subprocess.run([*map(str, command)], cwd=folder, capture_output=True, text=True, check=False)
    if done.returncode != 0:
        sys.exit(f"{Path(command[0]).name} says\n{done.stdout}{done.stderr}")


def hashes(document: dict[str, Any]) -> dict[str, str]:
    """By the word for what is hashed."""
    made = [path for part in MADE for path in [CLIENT / part, *(CLIENT / part).rglob("*.py")] if path.is_file()]
    return {
        "document": sha256(json.dumps(document, sort_keys=True).encode()).hexdigest(),
        "templates": hash_of(sorted(TEMPLATES.iterdir()), TEMPLATES),
        "made": hash_of(sorted(made), CLIENT),
    }


def hash_of(files: list[Path], root: Path) -> str:
    """Of their names below `root` and their bytes."""
    seen = sha256()
    for file in files:
        seen.update(f"{file.relative_to(root).as_posix()}\0".encode() + file.read_bytes() + b"\0")
    return seen.hexdigest()


if __name__ == "__main__":
    main()
