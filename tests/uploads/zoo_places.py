"""Places and models of Roblox, and what calls itself so."""

from blockyard.uploads.reading.found import FileType, Purpose
from tests.uploads.animals import Animal, refused, taken

PLACE = Purpose.PLACE


def item(kind: str, properties: str = "", inside: str = "") -> str:
    return f'<Item class="{kind}" referent="R"><Properties>{properties}</Properties>{inside}</Item>'


def place(inside: str = "", more: str = "") -> bytes:
    return f'<roblox version="4"><External>null</External>{item("Workspace", NAME, inside)}{more}</roblox>'.encode()


def model(inside: str = "") -> bytes:
    return f'<roblox version="4">{item("Model", NAME, inside)}</roblox>'.encode()


NAME = '<string name="Name">Here</string>'


def part(anchored: str = "true", size: str = "4") -> str:
    sizes = f'<Vector3 name="size"><X>{size}</X><Y>1</Y><Z>2</Z></Vector3>'
    return item("Part", f'<string name="Name">Floor</string><bool name="Anchored">{anchored}</bool>{sizes}')


def script(source: str, kind: str = "Script") -> str:
    return item(
        kind, f'<string name="Name">Do</string><ProtectedString name="Source"><![CDATA[{source}]]></ProtectedString>'
    )


LAUGHS = b'<!DOCTYPE roblox [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]><roblox version="4">&b;</roblox>'
OUTSIDE = b'<!DOCTYPE roblox SYSTEM "file:///etc/passwd"><roblox version="4"></roblox>'
HIDDEN = "local x = '" + "\\104\\116\\116\\112" * 5 + "'"

PLACES: list[Animal] = [
    taken("a place", "a.rbxlx", PLACE, lambda: place(part()), FileType.RBXLX),
    taken("a model", "a.rbxmx", PLACE, lambda: model(part()), FileType.RBXMX),
    taken("a place that is called otherwise", "a.xml", PLACE, lambda: b'\xef\xbb\xbf<?xml version="1.0"?>\n<!-- x -->' + place(), FileType.RBXLX),
    taken("a place with plain scripts", "a.rbxlx", PLACE, lambda: place(script("print(1) -- HttpService")), FileType.RBXLX, "place_has_scripts"),
    taken("a script that sends", "a.rbxlx", PLACE, lambda: place(script('game:GetService("HttpService"):PostAsync("x", "y")')), FileType.RBXLX, "place_reaches_out"),
    taken("a script that requires by number", "a.rbxlx", PLACE, lambda: place(script("require(123456)()")), FileType.RBXLX, "place_reaches_out"),
    taken("a script that hides what it does", "a.rbxlx", PLACE, lambda: place(script(HIDDEN)), FileType.RBXLX, "place_reaches_out"),
    taken("a script that is none", "a.rbxlx", PLACE, lambda: place(script("((((" * 5_000 + "loadstring")), FileType.RBXLX, "place_reaches_out"),
    taken("a place that may send", "a.rbxlx", PLACE, lambda: place("", item("HttpService", '<bool name="HttpEnabled">true</bool>')), FileType.RBXLX, "place_may_send"),
    taken("parts that fall", "a.rbxlx", PLACE, lambda: place(part("false")), FileType.RBXLX, "parts_fall"),
    taken("parts of a mile", "a.rbxlx", PLACE, lambda: place(part(size="9999")), FileType.RBXLX, "parts_too_large"),
    taken("values that are none", "a.rbxlx", PLACE, lambda: place(part("maybe", "NaN")), FileType.RBXLX, "values_malformed"),
    taken("a huge value", "a.rbxlx", PLACE, lambda: place(item("Folder", f'<string name="X">{"x" * 3_000_000}</string>')), FileType.RBXLX, "values_huge"),
    refused("a laugh of a billion", "a.rbxlx", PLACE, lambda: LAUGHS, "upload_has_active_content"),
    refused("an entity from a file", "a.rbxlx", PLACE, lambda: OUTSIDE, "upload_has_active_content"),
    refused("instances deep in one another", "a.rbxlx", PLACE, lambda: place('<Item class="Folder">' * 9_000 + "</Item>" * 9_000), "upload_too_complex"),
    refused("elements deep in one another", "a.rbxlx", PLACE, lambda: place("<x>" * 200_000 + "</x>" * 200_000), "upload_too_complex"),
    refused("a tag without end", "a.rbxlx", PLACE, lambda: b'<roblox version="4"><Item class="' + b"x" * 30_000_000, "upload_too_complex"),
    refused("a comment without end", "a.rbxlx", PLACE, lambda: b'<roblox version="4"><!--' + b"x" * 30_000_000, "upload_too_complex"),
    refused("nothing in it", "a.rbxlx", PLACE, lambda: b'<roblox version="4"></roblox>', "upload_empty"),
    refused("a place that ends early", "a.rbxlx", PLACE, lambda: place(part())[:-30], "upload_damaged"),
    refused("a place in its binary form", "a.rbxlx", PLACE, lambda: b"<roblox!\x89\xff\r\n\x1a\n" + bytes(99), "upload_type_not_taken"),
    refused("another XML", "a.rbxlx", PLACE, lambda: b'<?xml version="1.0"?><robloxx/>', "upload_type_not_taken"),
    refused("a place as a lesson", "a.txt", Purpose.LESSON, place, "upload_type_not_taken"),
]  # fmt: skip
