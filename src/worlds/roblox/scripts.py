"""Scripts as instances of Roblox."""

from collections.abc import Sequence
from typing import Final

from worlds.roblox.instance import Instance
from worlds.scripts.script import Script

SCRIPT_CLASSES: Final = {"server": "Script", "client": "LocalScript", "module": "ModuleScript"}


def of_service(scripts: Sequence[Script], service: str) -> list[Instance]:
    return [
        Instance(SCRIPT_CLASSES[script.kind], script.name, source=script.source)
        for script in scripts
        if script.service == service
    ]
