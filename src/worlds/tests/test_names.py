"""What of a world says its name."""

from dataclasses import replace

from worlds.design import design
from worlds.request import DesignRequest

REQUEST = DesignRequest(name="Mars", description="Two trees around a red rover")


def test_another_name_changes_what_says_it_and_nothing_else() -> None:
    mars = design(REQUEST)
    moon = design(REQUEST.model_copy(update={"name": "Moon"}))
    assert replace(mars.scene, name="Moon") == moon.scene
    old, new = mars.project(), moon.project()
    assert old.keys() == new.keys()
    changed = {path for path in old if old[path] != new[path]}
    assert changed == {"README.md", "default.project.json", "src/ReplicatedStorage/WorldData.luau"}
    assert all(b"Moon" in new[path] for path in changed)
    assert ">Moon<" in moon.picture()
    assert moon.picture().replace("Moon", "Mars") == mars.picture()
