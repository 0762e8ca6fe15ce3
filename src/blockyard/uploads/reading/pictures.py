"""Pictures, made anew: what is kept was painted here, and nothing of what was sent goes with it but the pixels."""

import warnings
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any, Final, Literal

from PIL import Image as Pillow
from PIL import ImageOps

from blockyard.uploads.reading.found import MEDIA_TYPES, Derived, FileType, Image, Remark
from blockyard.uploads.reading.refused import UploadRefused

MOST_PIXELS: Final = {
    FileType.PNG: 40_000_000,
    FileType.JPEG: 40_000_000,
    FileType.WEBP: 12_000_000,
    FileType.GIF: 12_000_000,
}
"""A WEBP is unpacked three times over by its library, and a GIF of several pictures twice."""
MOST_PIXELS_PROGRESSIVE: Final = 20_000_000
"""Of a JPEG that comes into view bit by bit: its library keeps all of its coefficients."""
LONGEST_SIDE: Final = 4_096
"""Of the picture that is kept."""
STRIP_ROWS: Final = 64
MOST_FRAMES: Final = 100
MOST_MOVING_PIXELS: Final = 30_000_000
"""Of all frames together."""
THUMBNAILS: Final[tuple[tuple[Literal["thumbnail_1024", "thumbnail_256"], int], ...]] = (
    ("thumbnail_1024", 1_024),
    ("thumbnail_256", 256),
)
FORMATS: Final = {FileType.PNG: "PNG", FileType.JPEG: "JPEG", FileType.WEBP: "WEBP", FileType.GIF: "GIF"}
ORIENTATION: Final = 0x0112
LARGEST_PROFILE: Final = 4_000_000
BARE: Final = {"icc_profile": b"", "exif": b"", "xmp": b""}
MOVING: Final = Remark(
    code="animation_left_out",
    detail=f"It moves for longer or is larger than can be kept ({MOST_FRAMES} frames, small ones): its first frame is kept.",
)
SMALLER: Final = Remark(
    code="picture_made_smaller",
    detail=f"It is larger than a page or a world can show: it is kept at up to {LONGEST_SIDE:,} pixels a side.",
)


def remake_picture(path: Path, type: FileType, folder: Path) -> tuple[Image, list[Derived], list[Remark]]:
    """Writes what is kept, and its thumbnails, to the folder. Raises UploadRefused."""
    with opened(path, type) as picture:
        frames = count_frames(picture)
        if 1 < frames <= most_frames(picture):
            return remake_moving(picture, frames, folder)
        remarks = [MOVING] if frames > 1 else []
        if frames > 1:
            picture.seek(0)
        if max(picture.size) > LONGEST_SIDE:
            remarks.append(SMALLER)
        plain = made_plain(picture)
        if plain is not picture:
            picture.close()  # which frees its pixels
    kept = {FileType.JPEG: FileType.JPEG, FileType.WEBP: FileType.WEBP}.get(type, FileType.PNG)
    if kept is FileType.JPEG and plain.mode == "RGBA":
        plain = plain.convert("RGB")
    name = f"content.{kept.value}"
    save(plain, folder / name, kept)
    image = Image(width=plain.width, height=plain.height)
    content = Derived(kind="content", name=name, media_type=MEDIA_TYPES[kept])
    return image, [content, *save_thumbnails(plain, folder)], remarks


@contextmanager
def opened(path: Path, type: FileType) -> Iterator[Pillow.Image]:
    """How large it is, is known before a pixel is unpacked. Raises UploadRefused."""
    Pillow.MAX_IMAGE_PIXELS = MOST_PIXELS[type]
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            warnings.simplefilter("error", Pillow.DecompressionBombWarning)
            with Pillow.open(path, formats=[FORMATS[type]]) as picture:
                refuse_too_large(picture, type)
                yield picture
    except (Pillow.DecompressionBombError, Pillow.DecompressionBombWarning) as error:
        raise too_large(MOST_PIXELS[type]) from error
    except (UploadRefused, MemoryError):
        raise
    except Exception as error:  # of many kinds: it is one parser for each format
        raise UploadRefused(
            "upload_damaged", "It is damaged. Open it, save it anew as PNG or JPEG, and send that."
        ) from error


def refuse_too_large(picture: Pillow.Image, type: FileType) -> None:
    most = MOST_PIXELS[type]
    if picture.info.get("progressive"):
        most = MOST_PIXELS_PROGRESSIVE
    if picture.width * picture.height > most:
        raise too_large(most)


def too_large(most: int) -> UploadRefused:
    detail = (
        f"It has more than {most // 1_000_000} million pixels. Make it smaller, 4,000 pixels a side say, and send that."
    )
    return UploadRefused("upload_too_many_pixels", detail)


def count_frames(picture: Pillow.Image) -> int:
    """Up to one more than can be kept. A picture that moves is unpacked for that, as far as it is not too large."""
    if not getattr(picture, "is_animated", False):
        return 1
    most = max(most_frames(picture), 1)
    try:
        for number in range(1, most + 1):
            picture.seek(number)
    except EOFError:
        return number
    return most + 1


def most_frames(picture: Pillow.Image) -> int:
    return min(MOST_FRAMES, MOST_MOVING_PIXELS // (picture.width * picture.height))


def remake_moving(picture: Pillow.Image, frames: int, folder: Path) -> tuple[Image, list[Derived], list[Remark]]:
    durations = []
    for number in range(frames):
        picture.seek(number)
        picture.load()
        durations.append(min(max(int(picture.info.get("duration") or 100), 20), 60_000))
    picture.seek(0)
    first = made_plain(picture.copy())
    options: dict[str, Any] = {"duration": durations, "loop": 0, "quality": 80, "method": 2, "background": (0, 0, 0, 0)}
    picture.save(folder / "content.webp", "WEBP", save_all=True, **options, **BARE)
    image = Image(width=picture.width, height=picture.height, frames=frames)
    content = Derived(kind="content", name="content.webp", media_type=MEDIA_TYPES[FileType.WEBP])
    return image, [content, *save_thumbnails(first, folder)], []


def made_plain(picture: Pillow.Image) -> Pillow.Image:
    """L, RGB or RGBA, the right way up, in the colours of sRGB, and as small as is kept."""
    profile = picture.info.get("icc_profile")
    orientation = orientation_of(picture)
    if picture.format == "JPEG":
        picture.draft(None, (LONGEST_SIDE, LONGEST_SIDE))
    picture.load()
    picture = in_srgb(shrunk(picture), profile)
    if picture.mode == "CMYK":
        picture = picture.convert("RGB")
    picture.info.clear()
    if orientation != 1:
        picture.getexif()[ORIENTATION] = orientation
        picture = ImageOps.exif_transpose(picture)
        picture.info.clear()
    return picture


def shrunk(picture: Pillow.Image) -> Pillow.Image:
    """In strips: the whole picture is not held twice."""
    factor = -(-max(picture.size) // LONGEST_SIDE)
    if factor == 1:
        return in_plain_mode(picture)
    size = (-(-picture.width // factor), -(-picture.height // factor))
    made: Pillow.Image | None = None
    for top in range(0, picture.height, STRIP_ROWS * factor):
        strip = picture.crop((0, top, picture.width, min(top + STRIP_ROWS * factor, picture.height)))
        strip = in_plain_mode(strip).reduce(factor)
        made = Pillow.new(strip.mode, size) if made is None else made
        made.paste(strip, (0, top // factor))
    assert made is not None
    return made


def in_plain_mode(picture: Pillow.Image) -> Pillow.Image:
    """L, RGB, RGBA or CMYK."""
    if picture.mode.startswith(("I", "F")):
        return picture.convert("I").point(lambda value: value / 256).convert("L")
    if picture.has_transparency_data:
        return picture.convert("RGBA")
    if picture.mode in ("L", "1"):
        return picture.convert("L")
    return picture if picture.mode in ("RGB", "CMYK") else picture.convert("RGB")


def orientation_of(picture: Pillow.Image) -> int:
    """1 to 8; 1 where it says none, or nonsense."""
    try:
        orientation = picture.getexif().get(ORIENTATION, 1)
    except Exception:  # as above
        return 1
    finally:
        picture.info.pop("exif", None)
    return orientation if isinstance(orientation, int) and 1 <= orientation <= 8 else 1


def in_srgb(picture: Pillow.Image, profile: bytes | None) -> Pillow.Image:
    """Where its profile is nonsense, its colours are taken as they are."""
    if not profile or len(profile) > LARGEST_PROFILE or picture.mode not in ("RGB", "RGBA", "CMYK"):
        return picture
    import io

    from PIL import ImageCms

    with suppress(ImageCms.PyCMSError, OSError, ValueError, TypeError):
        source = ImageCms.ImageCmsProfile(io.BytesIO(profile))
        mode = "RGBA" if picture.mode == "RGBA" else "RGB"
        made = ImageCms.profileToProfile(picture, source, ImageCms.createProfile("sRGB"), outputMode=mode)
        if made is not None:
            return made
    return picture


def save(picture: Pillow.Image, path: Path, type: FileType) -> None:
    if type is FileType.JPEG:
        picture.save(path, "JPEG", quality=88, comment=b"", **BARE)
    elif type is FileType.WEBP:
        picture.save(path, "WEBP", quality=85, method=2, **BARE)
    else:
        picture.save(path, "PNG", compress_level=6, icc_profile=None)


def save_thumbnails(picture: Pillow.Image, folder: Path) -> list[Derived]:
    """WEBP, never enlarged. Of a picture, or of the first page of a document: it is made smaller itself."""
    made: list[Derived] = []
    for kind, side in THUMBNAILS:
        picture.thumbnail((side, side), Pillow.Resampling.LANCZOS, reducing_gap=3.0)
        picture.info.clear()
        name = f"{kind}.webp"
        picture.save(folder / name, "WEBP", quality=80, method=2, **BARE)
        made.append(Derived(kind=kind, name=name, media_type=MEDIA_TYPES[FileType.WEBP]))
    return made
