"""`python -m blockyard.app.reference`: writes docs/errors.md and docs/api-policy.md."""

from pathlib import Path

from blockyard.app.reference import errors, policy
from blockyard.app.reference.sections import to_markdown

NOTE = "Made by `make reference`; do not edit."


def pages() -> dict[str, str]:
    """The text of each file, by its path from the root of the repository."""
    return {
        "docs/errors.md": to_markdown(errors.TITLE, f"{NOTE} {errors.WORDS}", list(errors.error_sections())),
        "docs/api-policy.md": to_markdown(policy.TITLE, f"{NOTE} {policy.WORDS}", policy.SECTIONS),
    }


def main() -> None:
    for path, text in pages().items():
        Path(path).write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
