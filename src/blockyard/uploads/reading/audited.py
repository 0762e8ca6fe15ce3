"""What is found in a place or a model of Roblox. Nothing of it was run."""

from typing import Annotated, Final, Literal

from pydantic import Field

from blockyard.uploads.reading.part import Part

MOST_CLASSES: Final = 200
MOST_SCRIPTS: Final = 200
MOST_ASSETS: Final = 500
MOST_NAMED: Final = 50
"""Parts of one kind that are named one by one."""

Count = Annotated[int, Field(ge=0)]
ScriptClass = Literal["Script", "LocalScript", "ModuleScript"]
AssetKind = Literal["image", "mesh", "sound", "animation", "video", "clothing", "other"]


class ScriptUse(Part):
    """Something in a script that whoever lets pupils play should look at."""

    what: str = Field(max_length=60, pattern=r"^[A-Za-z_ ]+$")
    """`HttpService`, `require by id`, `loadstring`, or a sign that it hides what it does: `long line`, say."""
    line: Annotated[int, Field(ge=1)]


class AuditedScript(Part):
    path: str = Field(max_length=400)
    """Names from the top, `Workspace/Door/Script`; the last 400 characters of it."""
    kind: ScriptClass
    characters: Count
    lines: Count
    uses: tuple[ScriptUse, ...] = Field(default=(), max_length=30)


class Asset(Part):
    """What Roblox would load from its own store when the place is opened."""

    id: Annotated[int, Field(ge=1, le=2**63 - 1)]
    kind: AssetKind


class ClassCount(Part):
    name: str = Field(max_length=60)
    count: Count


class PlaceAudit(Part):
    """Lists are cut; the counts beside them are not."""

    instances: Count
    classes: tuple[ClassCount, ...] = Field(max_length=MOST_CLASSES)
    """The most frequent first."""
    deepest: Count
    """How many instances lie in one another, at most."""
    parts: Count
    unanchored_parts: Count
    oversize_parts: Count
    oversize: tuple[str, ...] = Field(default=(), max_length=MOST_NAMED)
    """Their paths. A part is at most 2,048 studs long on each axis."""
    has_terrain: bool
    scripts: tuple[AuditedScript, ...] = Field(default=(), max_length=MOST_SCRIPTS)
    """Those that use something, first."""
    script_count: Count
    script_characters: Count
    remotes: Count
    """Remote events and functions: what players' machines may call."""
    assets: tuple[Asset, ...] = Field(default=(), max_length=MOST_ASSETS)
    asset_count: Count
    asset_counts: dict[AssetKind, Count] = Field(default_factory=dict)
    http_enabled: bool = False
    loadstring_enabled: bool = False
    malformed_properties: Count
    """Whose value is not of their type. Roblox Studio would drop them."""
    huge_properties: Count
    """Of over a million characters, terrain apart."""
