"""Pictures: too large, with secrets in them, and with other files behind them."""

import io
import struct
import zlib
from collections.abc import Callable
from typing import Any

from PIL import Image

from blockyard.uploads.reading.found import FileType, Purpose
from tests.uploads.animals import Animal, refused, taken
from tests.uploads.packing import docx

IMAGE = Purpose.IMAGE
BROKEN, PIXELS = "upload_damaged", "upload_too_many_pixels"
PAGE = b"<html><script>alert(document.domain)</script></html>"


def picture(format: str, size: tuple[int, int] = (60, 40), mode: str = "RGB", **options: Any) -> bytes:
    buffer = io.BytesIO()
    made = Image.linear_gradient("L").resize(size).convert(mode)
    made.save(buffer, format, **options)
    return buffer.getvalue()


def with_exif(format: str) -> bytes:
    """Where it was taken, and that it lies on its side."""
    exif = Image.Exif()
    exif[0x0112] = 6
    exif[0x010F] = "SECRET-MAKER"
    exif.get_ifd(0x8825)[2] = (52.0, 31.0, 12.0)
    more: dict[str, Any] = {"comment": b"SECRET-COMMENT"} if format == "JPEG" else {}
    return picture(format, exif=exif, **more)


def chunk(kind: bytes, text: bytes) -> bytes:
    return struct.pack(">I", len(text)) + kind + text + struct.pack(">I", zlib.crc32(kind + text))


def png(wide: int, high: int, rows: bytes | None = None, *more: bytes, depth: int = 8, color: int = 2) -> bytes:
    head = chunk(b"IHDR", struct.pack(">IIBBBBB", wide, high, depth, color, 0, 0, 0))
    rows = b"\x00" * (high * (1 + wide * 3)) if rows is None else rows
    return b"\x89PNG\r\n\x1a\n" + head + b"".join(more) + chunk(b"IDAT", zlib.compress(rows, 1)) + chunk(b"IEND", b"")


def moving(format: str, frames: int, size: tuple[int, int] = (40, 30)) -> bytes:
    made = [Image.new("RGB", size, (number * 37 % 256, number * 91 % 256, number % 256)) for number in range(frames)]
    buffer = io.BytesIO()
    made[0].save(buffer, format, save_all=True, append_images=made[1:], duration=50)
    return buffer.getvalue()


def huge_gif() -> bytes:
    return b"GIF89a" + struct.pack("<HH", 65_535, 65_535) + b"\x80\x00\x00" + bytes(6) + picture("GIF")[13:]


def lying_jpeg() -> bytes:
    """Its frame says 65,000 by 65,000."""
    content = bytearray(picture("JPEG"))
    at = content.index(b"\xff\xc0")
    content[at + 5 : at + 9] = struct.pack(">HH", 65_000, 65_000)
    return bytes(content)


def kept(called: str, make: Callable[[], bytes], type: FileType, *warnings: str) -> Animal:
    return taken(called, "a.png", IMAGE, make, type, *warnings)


def no(called: str, make: Callable[[], bytes], code: str) -> Animal:
    return refused(called, "a.png", IMAGE, make, code)


PICTURES: list[Animal] = [
    kept("a PNG", lambda: picture("PNG"), FileType.PNG),
    kept("a PNG that one can see through", lambda: picture("PNG", mode="RGBA"), FileType.PNG),
    kept("a PNG with a palette", lambda: picture("PNG", mode="P"), FileType.PNG),
    kept("a PNG of one bit", lambda: picture("PNG", mode="1"), FileType.PNG),
    kept("a PNG of 16 bits", lambda: picture("PNG", mode="I;16"), FileType.PNG),
    kept("a JPEG that is called PNG", lambda: picture("JPEG"), FileType.JPEG),
    kept("a JPEG of a printer", lambda: picture("JPEG", mode="CMYK"), FileType.JPEG),
    kept("a JPEG in grey", lambda: picture("JPEG", mode="L"), FileType.JPEG),
    kept("a WEBP", lambda: picture("WEBP"), FileType.WEBP),
    kept("a GIF", lambda: picture("GIF"), FileType.GIF),
    kept("a GIF that moves", lambda: moving("GIF", 5), FileType.GIF),
    kept("a WEBP that moves", lambda: moving("WEBP", 5), FileType.WEBP),
    kept("a PNG that moves", lambda: moving("PNG", 5), FileType.PNG),
    kept("a GIF that moves for long", lambda: moving("GIF", 130), FileType.GIF, "animation_left_out"),
    kept("a JPEG with a place and a maker", lambda: with_exif("JPEG"), FileType.JPEG),
    kept("a WEBP with a place and a maker", lambda: with_exif("WEBP"), FileType.WEBP),
    kept("a PNG with a place and a maker", lambda: with_exif("PNG"), FileType.PNG),
    kept("a JPEG with a web page behind it", lambda: picture("JPEG") + PAGE, FileType.JPEG),
    kept("a JPEG with a web page in it", lambda: picture("JPEG", comment=PAGE), FileType.JPEG),
    kept("a GIF with an archive behind it", lambda: picture("GIF") + docx(), FileType.GIF),
    kept("a PNG with an archive behind it", lambda: picture("PNG") + docx(), FileType.PNG),
    kept("a PNG with a script in a chunk", lambda: png(4, 4, None, chunk(b"tEXt", b"a\0" + PAGE)), FileType.PNG),
    kept("a panorama, one bit", lambda: picture("PNG", (9_001, 301), "1"), FileType.PNG, "picture_made_smaller"),
    kept("a panorama in grey, seen through", lambda: picture("PNG", (9_001, 301), "LA"), FileType.PNG, "picture_made_smaller"),
    kept("a PNG with colours of nobody", lambda: png(4, 4, None, chunk(b"iCCP", b"a\0\0" + zlib.compress(b"\xff" * 999))), FileType.PNG),
    kept("a picture of a panorama", lambda: picture("PNG", (9_000, 300)), FileType.PNG, "picture_made_smaller"),
    no("a PNG of 100,000 by 100,000", lambda: png(100_000, 100_000, b"\x00"), PIXELS),
    no("a PNG of 41 million pixels", lambda: png(8_200, 5_000, b"\x00"), PIXELS),
    no("a JPEG of 65,000 by 65,000", lying_jpeg, PIXELS),
    no("a GIF of 65,535 by 65,535", huge_gif, PIXELS),
    no("a WEBP of 16 million pixels", lambda: picture("WEBP", (4_000, 4_000), "L", method=0, quality=1), PIXELS),
    no("a JPEG of 21 million pixels that comes bit by bit", lambda: picture("JPEG", (7_000, 3_000), progressive=True), PIXELS),
    no("a PNG that ends early", lambda: picture("PNG")[:-30], BROKEN),
    no("a JPEG that ends early", lambda: picture("JPEG")[:-200], BROKEN),
    no("a PNG with too few rows", lambda: png(400, 400, b"\x00" * 99), BROKEN),
    no("a PNG with a bomb of text", lambda: png(4, 4, None, chunk(b"zTXt", b"a\0\0" + zlib.compress(bytes(50_000_000)))), BROKEN),
    no("a GIF that begins as a script", lambda: b"GIF89a=1/*" + bytes(40) + b"*/;alert(1)", BROKEN),
    no("a picture as a lesson", lambda: picture("PNG")[:0] + b"<svg/>", "upload_type_not_taken"),
    refused("a photo as a lesson", "a.pdf", Purpose.LESSON, lambda: picture("JPEG"), "upload_type_not_taken"),
]  # fmt: skip
HEAVY: list[Animal] = [
    kept("a PNG of 40 million pixels", lambda: png(8_000, 5_000), FileType.PNG, "picture_made_smaller"),
    kept("a PNG of 40 million pixels with a palette", lambda: picture("PNG", (8_000, 5_000), "P", compress_level=1), FileType.PNG, "picture_made_smaller"),
    kept("a PNG of 40 million pixels, seen through", lambda: picture("PNG", (8_000, 5_000), "RGBA", compress_level=1), FileType.PNG, "picture_made_smaller"),
    kept("a JPEG of 40 million pixels", lambda: picture("JPEG", (8_000, 5_000)), FileType.JPEG, "picture_made_smaller"),
    kept("a JPEG of 40 million pixels of a printer", lambda: picture("JPEG", (8_000, 5_000), "CMYK"), FileType.JPEG, "picture_made_smaller"),
    kept("a JPEG of 20 million pixels that comes bit by bit", lambda: picture("JPEG", (5_000, 4_000), progressive=True, subsampling=0), FileType.JPEG, "picture_made_smaller"),
    kept("a PNG of 16 million pixels on its side", lambda: picture("PNG", (4_096, 4_000), exif=b"Exif\0\0MM\0*\0\0\0\x08\0\1\1\x12\0\3\0\0\0\1\0\6\0\0\0\0\0\0"), FileType.PNG),
    kept("a WEBP of 12 million pixels", lambda: picture("WEBP", (4_000, 3_000), method=0), FileType.WEBP),
    kept("a WEBP of 12 million pixels without loss", lambda: picture("WEBP", (4_000, 3_000), "RGBA", method=0, lossless=True, exact=True), FileType.WEBP),
    kept("a GIF of 12 million pixels that moves", lambda: moving("GIF", 3, (4_000, 3_000)), FileType.GIF, "animation_left_out"),
    kept("a GIF of 100 frames", lambda: moving("GIF", 100, (600, 500)), FileType.GIF),
    kept("a grey PNG of 40 million pixels and 16 bits", lambda: picture("PNG", (8_000, 5_000), "I;16"), FileType.PNG, "picture_made_smaller"),
]  # fmt: skip
