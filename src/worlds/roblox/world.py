"""The whole world as Roblox's tree of instances."""

from collections.abc import Sequence

from worlds.catalogue.terrains import TERRAINS
from worlds.land.build import height_field
from worlds.land.colors import WATER
from worlds.roblox.instance import Binary, Color3, EnumItem, Instance, Value
from worlds.roblox.parts import part
from worlds.roblox.scripts import of_service
from worlds.roblox.sky import clouds, falling, lighting
from worlds.roblox.smooth_grid import smooth_grid
from worlds.roblox.terrain_colors import material_colors
from worlds.scene import Component, Scene
from worlds.scripts.script import Script


def world_tree(scene: Scene, scripts: Sequence[Script], *, http: bool = False) -> Instance:
    """`http`: its server may send requests."""
    starter = Instance(
        "StarterPlayerScripts", "StarterPlayerScripts", children=of_service(scripts, "StarterPlayerScripts")
    )
    services = [
        workspace(scene),
        lighting(scene),
        Instance("ReplicatedStorage", "ReplicatedStorage", children=of_service(scripts, "ReplicatedStorage")),
        Instance(
            "ServerScriptService",
            "ServerScriptService",
            {"LoadStringEnabled": False},
            of_service(scripts, "ServerScriptService"),
        ),
        Instance(
            "StarterPlayer",
            "StarterPlayer",
            {"CharacterUseJumpPower": False, "CharacterJumpHeight": 7.2, "CharacterWalkSpeed": 16.0},
            [starter],
        ),
        Instance("StarterGui", "StarterGui", children=of_service(scripts, "StarterGui")),
        Instance("Players", "Players", {"MaxPlayers": scene.max_players, "PreferredPlayers": scene.max_players}),
        Instance("HttpService", "HttpService", {"HttpEnabled": http}),
        Instance("TextChatService", "TextChatService", {"ChatVersion": EnumItem("ChatVersion", "TextChatService")}),
    ]
    return Instance("DataModel", scene.name, children=services)


def workspace(scene: Scene) -> Instance:
    world = Instance("Folder", "World", children=[model(component) for component in scene.components])
    scenery = Instance("Folder", "Scenery", children=[*(part(one) for one in scene.scenery), *falling(scene)])
    properties = {"FallenPartsDestroyHeight": -200.0, "StreamingEnabled": False}
    return Instance("Workspace", "Workspace", {**properties}, [terrain(scene), world, scenery])


def terrain(scene: Scene) -> Instance:
    properties: dict[str, Value] = {
        "SmoothGrid": Binary(smooth_grid(height_field(scene))),
        "MaterialColors": Binary(material_colors(TERRAINS[scene.terrain])),
        "WaterColor": Color3(*WATER),
    }
    return Instance("Terrain", "Terrain", properties, [clouds(scene)])


def model(component: Component) -> Instance:
    return Instance(
        "Model",
        component.id,
        children=[part(one) for one in component.parts],
        attributes={"Label": component.label, "Thing": component.thing},
    )
