"""The scripts that a scene needs, and no others."""

from collections.abc import Sequence
from functools import lru_cache
from importlib.resources import files

from worlds.scene import Question, Scene
from worlds.scripts.luau import literal
from worlds.scripts.script import Script


def world_scripts(scene: Scene, *, day_night: bool = False) -> list[Script]:
    """Templates as they are; what the teacher wrote comes as data, in modules of literals."""
    tags = {tag for part in scene.parts for tag in part.tags}
    quiz = "QuizBoard" in tags and bool(scene.questions)
    found = [
        Script("WorldData", "module", "ReplicatedStorage", data({"name": scene.name, "hint": hint(tags, quiz=quiz)})),
        Script("Welcome", "client", "StarterPlayerScripts", template("Welcome.client")),
        Script("Safety", "server", "ServerScriptService", template("Safety.server")),
    ]
    if quiz:
        found += [
            Script("QuizData", "module", "ServerScriptService", data(quiz_data(scene.questions))),
            Script("QuizRules", "module", "ServerScriptService", template("QuizRules")),
            Script("Quiz", "server", "ServerScriptService", template("Quiz.server")),
            Script("QuizGui", "client", "StarterPlayerScripts", template("QuizGui.client")),
        ]
    if "Checkpoint" in tags:
        found.append(Script("Checkpoints", "server", "ServerScriptService", template("Checkpoints.server")))
    if "Collectible" in tags:
        found.append(Script("Collectibles", "server", "ServerScriptService", template("Collectibles.server")))
    if day_night:
        found.append(Script("DayNight", "server", "ServerScriptService", template("DayNight.server")))
    return found


def hint(tags: set[str], *, quiz: bool) -> str:
    if quiz:
        return "Find the quiz board and answer the questions."
    if "Checkpoint" in tags:
        return "Reach all checkpoints."
    return "Collect what shines." if "Collectible" in tags else "Have a look around."


def quiz_data(questions: Sequence[Question]) -> dict[str, list[dict[str, object]]]:
    """Luau counts from 1."""
    return {
        "questions": [
            {"prompt": one.prompt, "choices": list(one.choices), "answer": one.answer + 1} for one in questions
        ]
    }


def data(value: object) -> str:
    return f"--!strict\n-- Data of this world.\nreturn {literal(value)}\n"  # type: ignore[arg-type]  # made of literals above


@lru_cache(maxsize=32)
def template(name: str) -> str:
    return (files(__package__) / "templates" / f"{name}.luau").read_text()
