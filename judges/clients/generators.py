"""The generators: how each is called, and which adapter uses what it makes."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final

DOCUMENT: Final = "openapi.json"
PYTHON: Final = Path(".tools/clients/bin/python")
NODE: Final = Path(".tools/node_modules/.bin")
BYTES: Final = "application/octet-stream"


@dataclass(frozen=True)
class Generator:
    """`arguments` begin with its program; they and `config` (a file's name, and what is in it as JSON) are of the folder in
    which it is called."""

    name: str
    language: str
    adapter: str
    arguments: tuple[str, ...]
    config: Mapping[str, Any] = field(default_factory=dict)

    @property
    def program(self) -> Path:
        folder = PYTHON.parent if self.language == "python" else NODE
        return folder / self.arguments[0]


def generators(url: str, binaries: set[str]) -> tuple[Generator, ...]:
    """For a service at `url`. `binaries` are the media types of answers that are bytes."""
    openapi_python_client = {"post_hooks": [], "content_type_overrides": dict.fromkeys(sorted(binaries), BYTES)}
    orval = {"baseUrl": url, "headers": True, "urlEncodeParameters": True}
    return (
        Generator(
            "openapi-python-client",
            "python",
            "openapi_python_client",
            (
                *("openapi-python-client", "generate", "--path", DOCUMENT, "--meta", "none", "--fail-on-warning"),
                *("--output-path", "python/blockyard_client", "--config", "openapi-python-client.json"),
            ),
            {"openapi-python-client.json": openapi_python_client},
        ),
        Generator(
            "datamodel-code-generator",
            "python",
            "datamodel_code_generator",
            (
                *("datamodel-codegen", "--input", DOCUMENT, "--input-file-type", "openapi"),
                *("--output", "python/models.py", "--output-model-type", "pydantic_v2.BaseModel"),
                *("--target-python-version", "3.11", "--use-annotated", "--formatters", "builtin"),
                # pydantic sends a SecretStr as stars, and its AnyUrl knows no lengths.
                *("--type-mappings", "string+password=string", "string+uri=string"),
            ),
        ),
        Generator(
            "openapi-fetch",
            "typescript",
            "openapi_fetch",
            ("openapi-typescript", DOCUMENT, "--output", "typescript/generated/openapi-typescript/api.d.ts"),
        ),
        Generator(
            "hey-api",
            "typescript",
            "hey_api",
            (
                *("openapi-ts", "--input", DOCUMENT, "--output", "typescript/generated/hey-api"),
                *("--plugins", "@hey-api/client-fetch", "@hey-api/sdk", "@hey-api/typescript"),
            ),
        ),
        *(
            Generator(
                f"orval-{client}",
                "typescript",
                f"orval_{client}",
                ("orval", "--config", f"orval-{client}.json"),
                {
                    f"orval-{client}.json": {
                        "api": {
                            "input": DOCUMENT,
                            "output": {
                                **orval,
                                "client": client,
                                "target": f"typescript/generated/orval-{client}/api.ts",
                            },
                        }
                    }
                },
            )
            for client in ("fetch", "zod")
        ),
    )
