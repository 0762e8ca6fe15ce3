"""What stands in a place or a model of Roblox, and what to look at before pupils play in it. Nothing of it is run."""

import re
from collections import Counter
from pathlib import Path
from typing import Final, cast

from blockyard.uploads.reading.audited import (
    MOST_ASSETS,
    MOST_CLASSES,
    MOST_NAMED,
    MOST_SCRIPTS,
    Asset,
    AssetKind,
    AuditedScript,
    ClassCount,
    PlaceAudit,
    ScriptClass,
)
from blockyard.uploads.reading.found import Remark
from blockyard.uploads.reading.luau_uses import read_uses, uses_of
from blockyard.uploads.reading.place_walk import Item, PlaceWalk
from blockyard.uploads.reading.refused import UploadRefused
from blockyard.uploads.reading.safe_xml import parse_xml
from blockyard.uploads.reading.words import counted

PARTS: Final = frozenset(
    [
        "Part",
        "WedgePart",
        "CornerWedgePart",
        "TrussPart",
        "MeshPart",
        "UnionOperation",
        "NegateOperation",
        "IntersectOperation",
        "PartOperation",
        "SpawnLocation",
        "Seat",
        "VehicleSeat",
        "SkateboardPlatform",
        "FlagStand",
        "Platform",
    ]
)
SCRIPTS: Final = frozenset({"Script", "LocalScript", "ModuleScript"})
REMOTES: Final = frozenset({"RemoteEvent", "RemoteFunction", "UnreliableRemoteEvent"})
LONGEST_SIDE: Final = 2_048
"""Studs."""
MOST_PARTS: Final = 20_000
"""Laptops of a school hardly draw more."""
MOST_BYTES: Final = 10_000_000
"""Roblox's Open Cloud takes no larger place."""
MOST_PARSED: Final = 3_000_000
"""Characters of all scripts that are parsed; the others are looked through word by word."""
ASSET: Final = re.compile(r"(?:rbxassetid://|[?&]id=)(\d{1,19})", re.IGNORECASE)
KINDS: Final[tuple[tuple[str, AssetKind], ...]] = (
    ("mesh", "mesh"),
    ("sound", "sound"),
    ("animation", "animation"),
    ("video", "video"),
    ("template", "clothing"),
    ("graphic", "clothing"),
    ("texture", "image"),
    ("image", "image"),
    ("sky", "image"),
    ("map", "image"),
    ("icon", "image"),
)
MOST_PER_TEXT: Final = 200


class Audit:
    """Takes one instance after the other."""

    def __init__(self) -> None:
        self.parts = self.unanchored = self.oversize = self.remotes = 0
        self.oversize_paths: list[str] = []
        self.has_terrain = self.http_enabled = self.loadstring_enabled = False
        self.scripts: list[AuditedScript] = []
        self.script_count = self.script_characters = self.parsed = 0
        self.assets: dict[int, AssetKind] = {}
        self.more_assets = 0

    def take(self, item: Item, path: str) -> None:
        if item.kind in PARTS:
            self.take_part(item, path)
        elif item.kind in SCRIPTS:
            self.take_script(item, path)
        elif item.kind in REMOTES:
            self.remotes += 1
        elif item.kind == "Terrain":
            self.has_terrain = len(item.values.get("SmoothGrid", "")) > 8  # an empty one has two bytes
        elif item.kind == "HttpService":
            self.http_enabled |= item.values.get("HttpEnabled", "").strip() == "true"
        elif item.kind == "ServerScriptService":
            self.loadstring_enabled |= item.values.get("LoadStringEnabled", "").strip() == "true"
        for name, value in item.values.items():
            self.take_assets(value, kind_of(name))

    def take_part(self, item: Item, path: str) -> None:
        self.parts += 1
        self.unanchored += not item.anchored
        if any(side > LONGEST_SIDE for side in item.size):
            self.oversize += 1
            if len(self.oversize_paths) < MOST_NAMED:
                self.oversize_paths.append(path)

    def take_script(self, item: Item, path: str) -> None:
        source = item.source or ""
        self.script_count += 1
        self.script_characters += item.source_characters
        self.take_assets(source, "other")
        if self.parsed + len(source) <= MOST_PARSED:
            self.parsed += len(source)
            uses = uses_of(source)
        else:
            uses = read_uses(source)
        lines = source.count("\n") + 1
        self.scripts.append(
            AuditedScript(
                path=path, kind=cast(ScriptClass, item.kind), characters=item.source_characters, lines=lines, uses=uses
            )
        )
        if len(self.scripts) > 2 * MOST_SCRIPTS:
            self.scripts = self.first_scripts()

    def first_scripts(self) -> list[AuditedScript]:
        return sorted(self.scripts, key=lambda script: not script.uses)[:MOST_SCRIPTS]

    def take_assets(self, text: str, kind: AssetKind) -> None:
        for number, found in enumerate(ASSET.finditer(text)):
            if number >= MOST_PER_TEXT:
                return
            id = int(found[1])
            if not 0 < id < 2**63 or id in self.assets:
                continue
            if len(self.assets) < 100 * MOST_ASSETS:
                self.assets[id] = kind
            else:
                self.more_assets += 1

    def result(self, walk: PlaceWalk) -> PlaceAudit:
        return PlaceAudit(
            instances=walk.instances,
            classes=tuple(ClassCount(name=name, count=count) for name, count in walk.classes.most_common(MOST_CLASSES)),
            deepest=walk.deepest,
            parts=self.parts,
            unanchored_parts=self.unanchored,
            oversize_parts=self.oversize,
            oversize=tuple(self.oversize_paths),
            has_terrain=self.has_terrain,
            scripts=tuple(self.first_scripts()),
            script_count=self.script_count,
            script_characters=self.script_characters,
            remotes=self.remotes,
            assets=tuple(Asset(id=id, kind=kind) for id, kind in [*self.assets.items()][:MOST_ASSETS]),
            asset_count=len(self.assets) + self.more_assets,
            asset_counts=dict(Counter(self.assets.values())),
            http_enabled=self.http_enabled,
            loadstring_enabled=self.loadstring_enabled,
            malformed_properties=walk.malformed,
            huge_properties=walk.huge,
        )


def kind_of(name: str) -> AssetKind:
    """Of an asset, by the property that names it."""
    lower = name.lower()
    return next((kind for word, kind in KINDS if word in lower), "other")


def audit_place(path: Path) -> tuple[PlaceAudit, list[Remark]]:
    """Raises UploadRefused."""
    audit = Audit()
    walk = PlaceWalk(audit.take)
    with path.open("rb") as file:
        parse_xml(file, walk)
    if not walk.instances:
        raise UploadRefused("upload_empty", "There is nothing in it. Save it anew in Roblox Studio, and send that.")
    result = audit.result(walk)
    return result, remarks_on(result, path.stat().st_size)


def remarks_on(audit: PlaceAudit, size: int) -> list[Remark]:
    uses = sorted({use.what for script in audit.scripts for use in script.uses})
    said = (
        (
            "place_has_scripts",
            audit.script_count,
            f"It has {counted(audit.script_count, 'script')}. Scripts are not run here: read them first.",
        ),
        (
            "place_reaches_out",
            uses,
            f"Its scripts use what reaches out of a place or hides what it does: {', '.join(uses)}.",
        ),
        ("place_may_send", audit.http_enabled, "Its scripts may send and fetch over the internet (HttpEnabled)."),
        ("place_runs_texts", audit.loadstring_enabled, "Its scripts may run texts as scripts (LoadStringEnabled)."),
        (
            "parts_fall",
            audit.unanchored_parts,
            counted(
                audit.unanchored_parts,
                "part is not anchored: it falls or moves.",
                "parts are not anchored: they fall or move.",
            ),
        ),
        (
            "parts_too_large",
            audit.oversize_parts,
            f"{counted(audit.oversize_parts, 'part is', 'parts are')} over {LONGEST_SIDE:,} studs long.",
        ),
        (
            "place_too_heavy",
            audit.parts > MOST_PARTS,
            f"It has over {MOST_PARTS:,} parts: a school's laptop hardly draws it.",
        ),
        ("place_too_large", size > MOST_BYTES, "It is over 10 MB: Roblox's Open Cloud publishes no larger place."),
        (
            "values_malformed",
            audit.malformed_properties,
            counted(audit.malformed_properties, "value is none of its type.", "values are none of their types."),
        ),
        (
            "values_huge",
            audit.huge_properties,
            f"{counted(audit.huge_properties, 'value is', 'values are')} over a million characters long.",
        ),
    )
    return [Remark(code=code, detail=detail[:1_000]) for code, is_so, detail in said if is_so]
