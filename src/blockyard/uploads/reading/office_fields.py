"""Commands in the text of a document or a slide: fields that start programs or load files, actions on a click."""

import re
from typing import Any, Final
from xml.sax.handler import ContentHandler
from xml.sax.xmlreader import AttributesImpl

from blockyard.uploads.reading.refused import UploadRefused

LONGEST_FIELD: Final = 20_000
DEEPEST: Final = 512
COMMANDS: Final = re.compile(
    r"\s*(DDEAUTO|DDE|INCLUDETEXT|INCLUDE|IMPORT|LINK|DATABASE|EMBED|CONTROL|HTMLCONTROL)\b", re.I
)
HIDDEN_COMMANDS: Final = re.compile(r"\s*(QUOTE|SET|IF|ASK|=)\b.*\bDDE(AUTO)?\b", re.IGNORECASE | re.DOTALL)
"""A field within another may write what the other does."""
ACTIVE_TAGS: Final = frozenset({"altChunk", "subDoc", "ocx", "control"})
OF_FIELD: Final = "Turn its fields into plain text (Ctrl+A, then Ctrl+Shift+F9 in Word)"
OF_SHAPE: Final = "Take out the controls, and the actions that run something"
ACTIONS: Final = re.compile(r"\s*ppaction://(program|macro|ole)", re.IGNORECASE)


def refused(how: str) -> UploadRefused:
    what = "It holds a command that starts a program or loads another file."
    return UploadRefused("upload_has_active_content", f"{what} {how}, save it, and send that.")


class Commands(ContentHandler):
    """Raises UploadRefused at the first. A field's text comes in pieces, and fields lie in one another."""

    def __init__(self) -> None:
        super().__init__()
        self.depth = 0
        self.fields: list[str] = []
        self.is_instruction = False

    def startElement(self, name: str, attrs: AttributesImpl | Any) -> None:
        self.depth += 1
        if self.depth > DEEPEST or len(self.fields) > DEEPEST:
            raise UploadRefused(
                "upload_too_complex", "Its parts lie too deep in one another. Save it anew, and send that."
            )
        tag = name.rpartition(":")[2]
        if tag in ("instrText", "delInstrText"):
            self.is_instruction = True
        elif tag == "fldChar":
            self.take_mark(value_of(attrs, "fldCharType"))
        elif tag == "fldSimple":
            self.check(value_of(attrs, "instr"))
        elif tag in ACTIVE_TAGS or (tag.startswith("hlink") and ACTIONS.match(value_of(attrs, "action"))):
            raise refused(OF_SHAPE)

    def endElement(self, name: str) -> None:
        self.depth -= 1
        if name.rpartition(":")[2] in ("instrText", "delInstrText"):
            self.is_instruction = False

    def characters(self, content: str) -> None:
        if not self.is_instruction:
            return
        if not self.fields:  # an instruction outside of a field: Word reads none, others may
            self.fields.append("")
        self.fields[-1] += content
        if len(self.fields[-1]) > LONGEST_FIELD:
            raise refused(OF_FIELD)

    def endDocument(self) -> None:
        while self.fields:
            self.check(self.fields.pop())

    def take_mark(self, kind: str) -> None:
        if kind == "begin":
            self.fields.append("")
        elif kind in ("separate", "end") and self.fields:
            self.check(self.fields[-1])
            if kind == "end":
                inner = self.fields.pop()
                if self.fields:
                    self.fields[-1] = (self.fields[-1] + inner)[:LONGEST_FIELD]

    @staticmethod
    def check(text: str) -> None:
        if COMMANDS.match(text) or HIDDEN_COMMANDS.search(text.replace('"', "")):
            raise refused(OF_FIELD)


def value_of(attrs: AttributesImpl | Any, name: str) -> str:
    """Whatever its namespace is called."""
    return next((str(value) for key, value in attrs.items() if key.rpartition(":")[2] == name), "")
