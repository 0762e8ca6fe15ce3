"""`python -m blockyard` is the `blockyard` command, which starts here: so it can tell that a part of it is missing."""

import gc
import sys

LACKING = (
    "blockyard: this environment lacks the module {name}: it is older than the code. Install Blockyard again: "
    "`make install`, or `pip install --upgrade` with the new wheels."
)
NOT_READY = 3
GARBAGE_AFTER_OBJECTS = 50_000
"""Python looks for garbage after 700 new objects. Hundreds of thousands come with the imports, and stay: it would look
hundreds of times before a command begins, a fifth of the time that takes."""

gc.set_threshold(GARBAGE_AFTER_OBJECTS)  # here, as a child process imports this module before any other of ours


def main() -> None:
    try:
        from blockyard.cli.app import main as run
    except ModuleNotFoundError as error:
        print(LACKING.format(name=error.name), file=sys.stderr)  # noqa: T201 - what prints otherwise may be what is missing
        sys.exit(NOT_READY)
    run()


if __name__ == "__main__":  # a runner's child process imports its parent's main module
    main()
