"""`python -m blockyard` is the `blockyard` command, which starts here: so it can tell that a part of it is missing."""

import sys

LACKING = (
    "blockyard: this environment lacks the module {name}: it is older than the code. Install Blockyard again: "
    "`make install`, or `pip install --upgrade` with the new wheels."
)
NOT_READY = 3


def main() -> None:
    try:
        from blockyard.cli.app import main as run
    except ModuleNotFoundError as error:
        print(LACKING.format(name=error.name), file=sys.stderr)  # noqa: T201 - what prints otherwise may be what is missing
        sys.exit(NOT_READY)
    run()


if __name__ == "__main__":  # a runner's child process imports its parent's main module
    main()
