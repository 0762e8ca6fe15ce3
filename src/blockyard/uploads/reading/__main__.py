"""The child process: `python -I -m blockyard.uploads.reading SOURCE FOLDER --name=NAME --purpose=PURPOSE --parent=PID`.

It writes FOLDER/answer.json (found.Answer), and files made of the source beside it.
"""

import argparse
import sys
from pathlib import Path

from blockyard.uploads.reading.confined import confine
from blockyard.uploads.reading.walls import put_up_walls


def main() -> None:
    parser = argparse.ArgumentParser(prog="blockyard.uploads.reading")
    parser.add_argument("source", type=Path)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--name", default="")
    parser.add_argument("--purpose", required=True)
    parser.add_argument("--parent", type=int, required=True)
    told = parser.parse_args()
    confine(told.parent)
    put_up_walls(told.source, told.folder)

    # What follows is loaded within the limits.
    from blockyard.uploads.reading.found import Answer, Purpose, Refusal
    from blockyard.uploads.reading.read import read
    from blockyard.uploads.reading.refused import UploadRefused

    try:
        answer = Answer(found=read(told.source, told.folder, told.name, Purpose(told.purpose)))
    except UploadRefused as refused:
        answer = Answer(refusal=Refusal(code=refused.code, detail=refused.detail[:1_000]))
    except Exception as error:  # its words may be of the file: they are nobody's
        answer = Answer(fault=type(error).__name__)
    (told.folder / "answer.json").write_text(answer.model_dump_json(exclude_defaults=True), encoding="utf-8")
    if answer.fault is not None:
        sys.exit(1)


if __name__ == "__main__":
    main()
