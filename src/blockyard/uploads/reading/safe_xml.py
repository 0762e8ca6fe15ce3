"""XML of strangers, in a stream: no document type, no entities, nothing from outside, not too deep."""

from typing import Any, Final, Protocol
from xml.sax import SAXException
from xml.sax.handler import ContentHandler

from defusedxml import DefusedXmlException
from defusedxml.sax import make_parser

from blockyard.uploads.reading.refused import UploadRefused, damaged

PART_BYTES: Final = 1 << 16
LONGEST_MARKUP: Final = 1 << 20
"""Of a tag or a comment: the parser reads it again with each part of the file, until it ends."""


class Readable(Protocol):
    def read(self, size: int, /) -> bytes: ...


def parse_xml(file: Readable, handler: ContentHandler, most_bytes: int | None = None) -> None:
    """Raises UploadRefused, and what the handler raises."""
    parser: Any = make_parser()
    parser.forbid_dtd = True
    parser.setContentHandler(handler)
    read = held = 0
    stands_at = (0, 0)
    try:
        while part := file.read(PART_BYTES):
            read += len(part)
            parser.feed(part)
            before, stands_at = stands_at, (parser.getLineNumber(), parser.getColumnNumber())
            held = held + len(part) if stands_at == before else 0
            if held > LONGEST_MARKUP or (most_bytes is not None and read > most_bytes):
                raise UploadRefused("upload_too_complex", "A part of it is too large. Send it in parts.")
        parser.close()
    except DefusedXmlException as error:
        raise UploadRefused(
            "upload_has_active_content",
            "It declares a document type or entities of its own, which no Office program and no Roblox Studio writes. "
            "Save it anew, and send that.",
        ) from error
    except (SAXException, LookupError, ValueError) as error:
        raise damaged("The file") from error
