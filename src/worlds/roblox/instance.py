"""An instance of Roblox: class, name, typed properties, children. Place file and Rojo project are both written from it."""

from dataclasses import dataclass, field

from worlds.geometry import Rotation, Vector


@dataclass(frozen=True, slots=True)
class EnumItem:
    """`EnumItem("Material", "Grass")`."""

    enum: str
    item: str


@dataclass(frozen=True, slots=True)
class Color3:
    """0 to 255 each. Written as 0 to 1 where Roblox keeps it so."""

    red: int
    green: int
    blue: int


@dataclass(frozen=True, slots=True)
class Vector3:
    value: Vector


@dataclass(frozen=True, slots=True)
class CFrame:
    position: Vector
    rotation: Rotation


@dataclass(frozen=True, slots=True)
class UDim2:
    x_scale: float
    x_offset: int
    y_scale: float
    y_offset: int


@dataclass(frozen=True, slots=True)
class UDim:
    scale: float
    offset: int


@dataclass(frozen=True, slots=True)
class NumberRange:
    low: float
    high: float


@dataclass(frozen=True, slots=True)
class Binary:
    """Bytes that only the place file (and Rojo's .rbxmx) can carry: of Terrain."""

    value: bytes


Value = bool | int | float | str | EnumItem | Color3 | Vector3 | CFrame | UDim2 | UDim | NumberRange | Binary


@dataclass(slots=True)
class Instance:
    class_name: str
    name: str
    properties: dict[str, Value] = field(default_factory=dict)
    """By Roblox's names (Size, not size)."""
    children: list["Instance"] = field(default_factory=list)
    attributes: dict[str, str | bool | float] = field(default_factory=dict)
    tags: tuple[str, ...] = ()
    source: str | None = None
    """Of Script, LocalScript and ModuleScript."""
