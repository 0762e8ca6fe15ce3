"""Instances as Roblox's XML: items with referents, properties with typed tags."""

import base64
import re
import struct
from collections.abc import Iterable
from typing import Final

from worlds.roblox.instance import Binary, CFrame, Color3, EnumItem, Instance, NumberRange, UDim2, Value, Vector3
from worlds.roblox.reflection import CLASSES, ENUMS, Property

HEAD: Final = (
    '<roblox xmlns:xmime="http://www.w3.org/2005/05/xmlmime" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" '
    'version="4">\n'
)
NOT_IN_XML: Final = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff\ufffe\uffff]")
"""Characters that XML cannot hold, in whatever way."""
ATTRIBUTE_STRING, ATTRIBUTE_BOOL, ATTRIBUTE_DOUBLE = 2, 3, 6


def document(instances: Iterable[Instance]) -> bytes:
    out: list[str] = [HEAD]
    numbers = iter(range(10**9))
    for instance in instances:
        write(instance, out, numbers)
    out.append("</roblox>\n")
    return "".join(out).encode()


def write(instance: Instance, out: list[str], numbers: Iterable[int]) -> None:
    out.append(f'<Item class="{instance.class_name}" referent="{next(iter(numbers))}"><Properties>')
    out.append(f'<string name="Name">{escaped(instance.name)}</string>')
    known = CLASSES[instance.class_name].properties
    for name, value in instance.properties.items():
        out.append(tag(known[name], value))
    if instance.source is not None:
        out.append(f'<ProtectedString name="Source">{cdata(instance.source)}</ProtectedString>')
    if instance.attributes:
        out.append(binary("AttributesSerialize", attributes(instance.attributes)))
    if instance.tags:
        out.append(binary("Tags", "\0".join(instance.tags).encode()))
    out.append("</Properties>\n")
    for child in instance.children:
        write(child, out, numbers)
    out.append("</Item>\n")


def plain(text: str) -> str:
    """Words as both our files and Rojo's can hold them: Rojo 7.6 writes a `]]>` in a way that breaks its own XML."""
    return NOT_IN_XML.sub("", text).replace("]]>", "]] >")


def escaped(text: str) -> str:
    words = plain(text).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return words.replace("\r", "&#13;")


def cdata(text: str) -> str:
    """A `]]>` within is split over two sections."""
    return "<![CDATA[" + NOT_IN_XML.sub("", text).replace("]]>", "]]]]><![CDATA[>") + "]]>"


def binary(name: str, value: bytes) -> str:
    return f'<BinaryString name="{name}">{base64.b64encode(value).decode()}</BinaryString>'


def tag(known: Property, value: Value) -> str:
    name = known.serialized
    match value:
        case bool():
            return f'<bool name="{name}">{"true" if value else "false"}</bool>'
        case CFrame((x, y, z), rotation):
            rows = "".join(f"<R{i // 3}{i % 3}>{number(part)}</R{i // 3}{i % 3}>" for i, part in enumerate(rotation))
            place = f"<X>{number(x)}</X><Y>{number(y)}</Y><Z>{number(z)}</Z>"
            return f'<CoordinateFrame name="{name}">{place}{rows}</CoordinateFrame>'
        case Vector3((x, y, z)):
            return f'<Vector3 name="{name}"><X>{number(x)}</X><Y>{number(y)}</Y><Z>{number(z)}</Z></Vector3>'
        case Color3(red, green, blue) if known.serialized_type == "Color3uint8":
            return f'<Color3uint8 name="{name}">{0xFF000000 | red << 16 | green << 8 | blue}</Color3uint8>'
        case Color3(red, green, blue):
            shares = "".join(
                f"<{axis}>{number(share(part))}</{axis}>" for axis, part in zip("RGB", (red, green, blue), strict=True)
            )
            return f'<Color3 name="{name}">{shares}</Color3>'
        case EnumItem(enum, item):
            return f'<token name="{name}">{ENUMS[enum][item]}</token>'
        case UDim2(xs, xo, ys, yo):
            return f'<UDim2 name="{name}"><XS>{number(xs)}</XS><XO>{xo}</XO><YS>{number(ys)}</YS><YO>{yo}</YO></UDim2>'
        case NumberRange(low, high):
            return f'<NumberRange name="{name}">{number(low)} {number(high)} </NumberRange>'
        case Binary(content):
            return binary(name, content)
        case str():
            return f'<string name="{name}">{escaped(value)}</string>'
        case _:
            kind = {"Int32": "int", "Int64": "int64", "Float64": "double"}.get(known.serialized_type, "float")
            assert isinstance(value, int | float)
            return f'<{kind} name="{name}">{number(value)}</{kind}>'


def share(part: int) -> float:
    """Of 255, as exactly as six digits are."""
    return round(part / 255, 6)


def number(value: float) -> str:
    return str(int(value)) if value == int(value) else repr(round(value, 6))


def attributes(values: dict[str, str | bool | float]) -> bytes:
    """Roblox's own binary form, by name."""
    out = bytearray(struct.pack("<I", len(values)))
    for name, value in sorted(values.items()):
        out += sized(name)
        if isinstance(value, bool):
            out += struct.pack("<BB", ATTRIBUTE_BOOL, value)
        elif isinstance(value, str):
            out += bytes([ATTRIBUTE_STRING]) + sized(value)
        else:
            out += struct.pack("<Bd", ATTRIBUTE_DOUBLE, value)
    return bytes(out)


def sized(text: str) -> bytes:
    content = text.encode("utf-8", "replace")
    return struct.pack("<I", len(content)) + content
