"""Commands of ours as one types them next: each can be pasted into the shell in which this one ran."""

import os
import re
import shlex
import shutil
import sys
from pathlib import Path
from typing import Any, Final

from blockyard.cli.options import DATA_DIR, RUNNING

NAME: Final = "blockyard"
IN_WORDS: Final = re.compile(r"`blockyard ([a-z][^`]*)`")


def own_command() -> str:
    """What to type to run another command of ours: its name where the shell finds it, else as this one was typed, since
    `.venv/bin` is rarely on the PATH."""
    typed = sys.argv[0]
    if Path(typed).name != NAME:
        return shlex.join([sys.executable, "-m", NAME])
    found = shutil.which(NAME)
    return NAME if found is not None and os.path.realpath(found) == os.path.realpath(typed) else shlex.quote(typed)


def to_type(*words: str, data_dir: Path = DATA_DIR, passphrase_file: Path | None = None) -> str:
    """The command with these words, for the same folder and, if there is one, with the same passphrase."""
    options = [] if data_dir == DATA_DIR else ["--data-dir", str(data_dir)]
    if passphrase_file is not None:
        options += ["--passphrase-file", str(passphrase_file)]
    return f"{own_command()} {shlex.join([*words, *options])}"


def for_this_folder(text: str) -> str:
    """With the `--data-dir` of the command that runs in each command that the text names and that takes one."""
    if not RUNNING or RUNNING[-1][1] == DATA_DIR:
        return text
    context, data_dir = RUNNING[-1]
    root, option = context.find_root().command, f"--data-dir {shlex.quote(str(data_dir))}"

    def complete(found: re.Match[str]) -> str:
        return f"`blockyard {found[1]} {option}`" if takes_folder(root, found[1].split()) else found[0]

    return IN_WORDS.sub(complete, text)


def takes_folder(command: Any, words: list[str]) -> bool:
    """Whether what these words call has the option, and they do not say it themselves. Any: Typer keeps its classes to
    itself."""
    for word in words:
        command = getattr(command, "commands", {}).get(word, command)
    return "--data-dir" not in words and any(parameter.name == "data_dir" for parameter in command.params)
