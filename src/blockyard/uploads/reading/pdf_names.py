"""The names and addresses in a PDF's objects, however they are hidden: written with #xx, or packed in streams of objects.

An object is read from wherever `obj` stands, and not from where the file says that its objects are: programs differ in what
they do with a file that lies.
"""

import binascii
import re
import zlib
from base64 import a85decode
from collections.abc import Generator, Iterator
from mmap import mmap
from typing import Final, NamedTuple

from blockyard.uploads.reading.refused import UploadRefused

Bytes = bytes | mmap

OBJECT: Final = re.compile(rb"(?<![A-Za-z])obj(?![a-z])|trailer")
TOKEN: Final = re.compile(
    rb"%[^\r\n]*|/[^\x00\t\n\x0c\r ()<>\[\]{}/%]*|<<|>>|<[0-9A-Fa-f\s]*>|\("
    rb"|stream(?:\r\n|\n|\r)|(?<![A-Za-z])obj(?![a-z])"
)
IN_STRING: Final = re.compile(rb"\\.|[()]", re.DOTALL)
ESCAPED: Final = re.compile(rb"#([0-9A-Fa-f]{2})")
LONGEST_STRING: Final = 1_000_000
LONGEST_KEPT: Final = 2_000
MOST_READ: Final = 60_000_000
"""Bytes of objects that are looked at, of one file, streams of objects unpacked."""
MOST_TOKENS: Final = 3_000_000
MOST_OF_A_STREAM: Final = 20_000_000
PLAIN_FILTERS: Final = frozenset({"FlateDecode", "Fl", "ASCIIHexDecode", "AHx", "ASCII85Decode", "A85"})
ALL_FILTERS: Final = PLAIN_FILTERS | {"LZWDecode", "LZW", "RunLengthDecode", "RL", "Crypt"}


class Token(NamedTuple):
    is_name: bool
    text: str
    """A name without its slash, or the first 2,000 characters of a string; empty where an object begins."""


class Budget:
    """Of what is looked at. Raises UploadRefused when it is spent."""

    def __init__(self) -> None:
        self.read = 0
        self.tokens = 0

    def spend(self, count: int) -> None:
        self.tokens += 1
        self.read += count
        if self.read > MOST_READ or self.tokens > MOST_TOKENS:
            raise too_complex()


def too_complex() -> UploadRefused:
    return UploadRefused(
        "upload_too_complex", "It is built in too complicated a way. Print it to PDF anew, and send that."
    )


def tokens_of(content: Bytes) -> Iterator[Token]:
    """Of all objects, each list of tokens in its order. Raises UploadRefused."""
    budget = Budget()
    begin = 0
    while found := OBJECT.search(content, begin):
        end = yield from tokens_of_object(content, found.end(), budget)
        begin = max(end, found.end())


def tokens_of_object(content: Bytes, begin: int, budget: Budget) -> Generator[Token, None, int]:
    """Returns where to go on: behind it, or where it began to jump over something that looks like an object, too.

    Words that do not belong into a dictionary are passed by, as readers do: `endobj` ends nothing.
    """
    names: list[str] = []
    at, depth = begin, 0
    resume = 0
    yield Token(False, "")
    while found := TOKEN.search(content, at):
        budget.spend(found.end() - at)
        text, at = found[0], found.end()
        if text == b"obj":
            return resume or found.start()
        if text.startswith(b"stream") and depth <= 0:
            if "ObjStm" in names:
                yield from tokens_of_stream(content, at, names, budget)
            break
        if text.startswith(b"%") and OBJECT.search(text):
            resume = resume or found.start() + 1
        elif text == b"(":
            string, at = string_at(content, found.end(), budget)
            if OBJECT.search(string):
                resume = resume or found.end()
            yield Token(False, string[:LONGEST_KEPT].decode("latin-1"))
        else:
            depth += {b"<<": 1, b">>": -1}.get(text, 0)
            for token in plain_tokens(text):
                names.append(token.text)
                yield token
    return resume or at


def plain_tokens(text: bytes) -> Iterator[Token]:
    """Of a name or a string in hexadecimal digits: one; of what is neither: none."""
    if text.startswith(b"/"):
        yield Token(True, decoded(text[1:]))
    elif text.startswith(b"<") and text != b"<<":
        yield Token(False, unhex(text[1:-1])[:LONGEST_KEPT].decode("latin-1"))


def decoded(name: bytes) -> str:
    """`J#53` is JS."""
    return ESCAPED.sub(lambda found: bytes([int(found[1], 16)]), name).decode("latin-1")


def string_at(content: Bytes, begin: int, budget: Budget) -> tuple[bytes, int]:
    """A string without its brackets, and where it ends. One that does not end is what stands up to the longest."""
    depth, at = 1, begin
    while found := IN_STRING.search(content, at, begin + LONGEST_STRING):
        budget.spend(found.end() - at)
        at = found.end()
        depth += {b"(": 1, b")": -1}.get(found[0], 0)
        if depth == 0:
            return content[begin : at - 1], at
    return content[begin : begin + LONGEST_STRING], begin


def tokens_of_stream(content: Bytes, begin: int, names: list[str], budget: Budget) -> Iterator[Token]:
    text = unpacked(content, begin, [name for name in names if name in ALL_FILTERS], "Predictor" in names)
    at = 0
    while found := TOKEN.search(text, at):
        budget.spend(found.end() - at)
        token, at = found[0], found.end()
        if token == b"(":
            string, at = string_at(text, at, budget)
            yield Token(False, string[:LONGEST_KEPT].decode("latin-1"))
        else:
            yield from plain_tokens(token)


def unpacked(content: Bytes, begin: int, filters: list[str], is_predicted: bool) -> bytes:
    """Raises UploadRefused: no program packs its objects in another way."""
    if is_predicted or any(name not in PLAIN_FILTERS for name in filters) or len(filters) > 3:
        raise too_complex()
    end = content.find(b"endstream", begin)
    text = bytes(content[begin : end if end >= 0 else len(content)])
    for name in filters:
        if name in ("FlateDecode", "Fl"):
            text = inflated(text)
        elif name in ("ASCIIHexDecode", "AHx"):
            text = unhex(text.partition(b">")[0])
        else:
            text = un85(text)
    return text


def inflated(packed: bytes) -> bytes:
    """As far as it can be: what is broken is read up to there, as readers do. Raises UploadRefused where it is too much."""
    inflate = zlib.decompressobj()
    text = bytearray()
    try:
        part = packed
        while True:
            out = inflate.decompress(part, 1 << 16)
            text += out
            part = inflate.unconsumed_tail
            if len(text) > MOST_OF_A_STREAM:
                raise too_complex()
            if inflate.eof or (not out and not part):
                break
    except zlib.error:
        pass
    return bytes(text)


def unhex(text: bytes) -> bytes:
    digits = re.sub(rb"[^0-9A-Fa-f]", b"", text)
    return binascii.unhexlify(digits + b"0" * (len(digits) % 2))


def un85(text: bytes) -> bytes:
    try:
        return a85decode(text.partition(b"~>")[0].strip().removeprefix(b"<~"))
    except ValueError:
        raise too_complex() from None
