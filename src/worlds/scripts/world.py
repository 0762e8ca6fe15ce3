"""The scripts that a scene needs, and no others."""

from typing import Final

from worlds.reporting import Reporting
from worlds.scene import Scene
from worlds.scripts.luau import literal
from worlds.scripts.script import Script
from worlds.scripts.template import REPORTING, template
from worlds.stage.stage import Stage

NOTHING_TO_DO: Final = "Have a look around."


def world_scripts(scene: Scene, *, day_night: bool = False, reporting: Reporting | None = None) -> list[Script]:
    """Templates as they are; what the teacher wrote comes as data, in modules of literals."""
    found = [
        Script("WorldData", "module", "ReplicatedStorage", data({"name": scene.name, "hint": hint(scene.stage)})),
        Script("Welcome", "client", "StarterPlayerScripts", template("Welcome.client")),
        Script("Safety", "server", "ServerScriptService", template("Safety.server")),
    ]
    if scene.stage.machines:
        play = template("Play.server" if reporting is None else f"Play.server{REPORTING}")
        found += [
            Script("PlayData", "module", "ServerScriptService", data(play_data(scene.stage))),
            Script("PlayRules", "module", "ServerScriptService", template("PlayRules")),
            Script("Play", "server", "ServerScriptService", play),
            Script("PlayThings", "module", "ReplicatedStorage", template("PlayThings")),
            Script("PlayGui", "client", "StarterPlayerScripts", template("PlayGui.client")),
        ]
    if day_night:
        found.append(Script("DayNight", "server", "ServerScriptService", template("DayNight.server")))
    if reporting is not None:
        found += reporting_scripts(reporting, is_played=bool(scene.stage.machines))
    return found


def hint(stage: Stage) -> str:
    """What is to be done first."""
    return next((machine.title for machine in stage.machines if machine.must), NOTHING_TO_DO)


def play_data(stage: Stage) -> dict[str, object]:
    """With the answers: for a module of the server. Choices count from 0, as in the rules."""
    return {
        "machines": [one.model_dump(mode="json", exclude_none=True) for one in stage.machines],
        "questions": {one.id: one.model_dump(mode="json", exclude_none=True) for one in stage.questions},
        "props": {one.thing: one.model_dump(mode="json", exclude_none=True) for one in stage.props},
    }


def reporting_scripts(reporting: Reporting, *, is_played: bool) -> list[Script]:
    """Where nothing is played, only who comes and goes is reported. A client learns neither road nor address."""
    told = {"road": reporting.road, "url": reporting.url.rstrip("/"), "place": reporting.place}
    found = [
        Script("ReportingData", "module", "ServerScriptService", data(told)),
        Script("Reporter", "module", "ServerScriptService", template("Reporter")),
        Script("Reporting", "server", "ServerScriptService", template("Reporting.server")),
        Script("Claim", "client", "StarterPlayerScripts", template("Claim.client")),
    ]
    if is_played:
        found.append(Script("PlayReport", "module", "ServerScriptService", template("PlayReport")))
    return found


def data(value: object) -> str:
    return f"--!strict\n-- Data of this world.\nreturn {literal(value)}\n"  # type: ignore[arg-type]  # made of literals above
