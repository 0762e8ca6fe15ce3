"""PDFs made by hand, so that they can lie."""

import zlib
from collections.abc import Callable

PAGE = b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>"
TEXT = b"BT /F1 24 Tf 72 700 Td (Water is wet.) Tj ET"
FONT = b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>"


def stream(
    text: bytes, more: bytes = b"", filter: bytes | None = b"/FlateDecode", lock: Callable[[bytes], bytes] = bytes
) -> bytes:
    said = b"" if filter is None else b" /Filter " + filter
    text = lock(zlib.compress(text) if filter == b"/FlateDecode" else text)
    return b"<< /Length %d%s %s >>\nstream\n%s\nendstream" % (len(text), said, more, text)


def pdf(
    *more: bytes,
    catalog: bytes = b"",
    page: bytes = PAGE,
    pages: bytes = b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
    content: bytes = TEXT,
    trailer: bytes = b"",
    head: bytes = b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n",
) -> bytes:
    """`more` are the objects 6, 7 and so on; `catalog`, `trailer` what these say beside the needed."""
    root = b"<< /Type /Catalog /Pages 2 0 R %s >>" % catalog
    return written([root, pages, page, stream(content), FONT, *more], trailer, head)


def written(objects: list[bytes], trailer: bytes = b"", head: bytes = b"%PDF-1.7\n") -> bytes:
    out, at = bytearray(head), []
    for number, text in enumerate(objects, start=1):
        at.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, text)
    start = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    out += b"".join(b"%010d 00000 n \n" % one for one in at)
    out += b"trailer\n<< /Size %d /Root 1 0 R %s >>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, trailer, start)
    return bytes(out)


def object_stream(
    *objects: tuple[int, bytes], filter: bytes = b"/FlateDecode", lock: Callable[[bytes], bytes] = bytes
) -> bytes:
    head, body = b"", b""
    for number, text in objects:
        head += b"%d %d " % (number, len(body))
        body += text + b" "
    return stream(head + body, b"/Type /ObjStm /N %d /First %d" % (len(objects), len(head)), filter, lock)


def updated(before: bytes, *objects: tuple[int, bytes]) -> bytes:
    """What a program writes behind a file that it changes."""
    out = bytearray(before)
    lines = b""
    for number, text in objects:
        lines += b"%d 1\n%010d 00000 n \n" % (number, len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, text)
    start, last = len(out), int(before.rsplit(b"startxref\n", 1)[1].split()[0])
    out += b"xref\n%strailer\n<< /Size 9 /Root 1 0 R /Prev %d >>\nstartxref\n%d\n%%%%EOF\n" % (lines, last, start)
    return bytes(out)


def with_table_in_a_stream(objects: list[bytes], packed: dict[int, int], trailer: bytes = b"") -> bytes:
    """As programs write since 2003: the table is a stream itself. `packed` says of objects in which stream they are, the
    first of each only."""
    out, rows = bytearray(b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n"), [b"\x00\x00\x00\x00\xff"]
    for number, text in enumerate(objects, start=1):
        if number in packed:
            rows.append(b"\x02" + packed[number].to_bytes(3, "big") + b"\x00")
            continue
        rows.append(b"\x01" + len(out).to_bytes(3, "big") + b"\x00")
        out += b"%d 0 obj\n%s\nendobj\n" % (number, text)
    start, number = len(out), len(objects) + 1
    rows.append(b"\x01" + start.to_bytes(3, "big") + b"\x00")
    said = b"/Type /XRef /Size %d /W [1 3 1] /Root 1 0 R %s" % (number + 1, trailer)
    out += b"%d 0 obj\n%s\nendobj\nstartxref\n%d\n%%%%EOF\n" % (number, stream(b"".join(rows), said), start)
    return bytes(out)
