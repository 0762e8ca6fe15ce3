"""The picture as pixels, for where an SVG cannot be shown."""

import io
from importlib.util import find_spec
from pathlib import Path
from typing import Final

import resvg_py
from PIL import Image

FONT: Final = "Source Sans Pro"
COLOURS: Final = 144


def font_folder() -> Path:
    """The font comes with a package, so that labels look the same on a machine without fonts."""
    spec = find_spec("font_source_sans_pro")
    assert spec is not None
    assert spec.origin is not None
    return Path(spec.origin).parent / "files"


def picture_png(svg: str, width: int = 1200) -> bytes:
    """Of at most 144 colours: nobody sees the difference, and it is a sixth of the size."""
    drawn = resvg_py.svg_to_bytes(
        svg_string=svg,
        width=width,
        skip_system_fonts=True,
        font_dirs=[str(font_folder())],
        font_family=FONT,
        sans_serif_family=FONT,
    )
    picture = Image.open(io.BytesIO(bytes(drawn))).convert("RGB")
    out = io.BytesIO()
    picture.quantize(COLOURS, Image.Quantize.MEDIANCUT, dither=Image.Dither.NONE).save(out, "PNG", optimize=True)
    return out.getvalue()
