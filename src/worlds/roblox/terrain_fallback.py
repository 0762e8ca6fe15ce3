"""A start-up script that fills the terrain, for a place that came without its voxels."""

from collections.abc import Sequence
from typing import Final

from worlds.scene import Land
from worlds.scripts.luau import Literal, literal
from worlds.scripts.script import Script

HEADER: Final = """--!strict
-- The terrain lies in the place file. Where it was lost on the way (a live sync carries no voxels), it is filled here.
local Workspace = game:GetService("Workspace")
local terrain = Workspace.Terrain

local LANDS = """

FOOTER: Final = """

if terrain:CountCells() == 0 then
	for _, land in LANDS do
		local material = (Enum.Material :: any)[land.material]
		local at = CFrame.new(land.x, land.y, land.z)
		if land.shape == "ball" then
			terrain:FillBall(at.Position, land.width / 2, material)
		elseif land.shape == "cylinder" then
			terrain:FillCylinder(at, land.height, land.width / 2, material)
		else
			terrain:FillBlock(at, Vector3.new(land.width, land.height, land.depth), material)
		end
	end
end
"""


def terrain_fallback(lands: Sequence[Land]) -> Script:
    data: list[dict[str, Literal]] = [
        {
            "shape": land.shape,
            "material": land.material,
            "x": land.position[0],
            "y": land.position[1],
            "z": land.position[2],
            "width": land.size[0],
            "height": land.size[1],
            "depth": land.size[2],
        }
        for land in lands
    ]
    return Script("Terrain", "server", "ServerScriptService", f"{HEADER}{literal(data)}{FOOTER}")
