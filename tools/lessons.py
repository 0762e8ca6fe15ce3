"""Three lessons from words to pictures: `python -m tools.lessons docs`."""

import sys
from pathlib import Path
from typing import Final

from worlds.checks.solver import solved
from worlds.design import Design, design
from worlds.request import DesignRequest

PAGE: Final = "lessons.md"
LESSONS: Final = {
    "A topic alone": "A world about photosynthesis for grade 5",
    "A pasted lesson plan": """The Silk Road - World History, Grade 7

Objective: Students describe which goods and ideas traveled along the Silk Road.

Materials: goods cards, tokens, wall map

Warm-up (5 min): Check the tag in your shirt. Where was it made?

Activity (35 min): Five groups are five trading cities. Each trades with its neighbor only.

Exit ticket: One good, one idea, one problem.

Homework: A postcard from a trading city.""",
    "An escape room": "An escape room about the periodic table with four locked rooms",
}
"""What a teacher types, by what it is."""
SHOWN: Final = 3
"""Questions of each."""


def lessons() -> dict[str, str]:
    """Every file below the documentation's folder that is made here, by path."""
    made = {title: design(DesignRequest(name=title, description=words)) for title, words in LESSONS.items()}
    pictures = {picture_of(title): one.picture() for title, one in made.items()}
    return {**pictures, PAGE: page(made)}


def picture_of(title: str) -> str:
    return f"pictures/{title.lower().replace(' ', '-')}.svg"


def page(made: dict[str, Design]) -> str:
    lines = [
        "# Three lessons",
        "",
        "What a teacher types, and what she gets, without a word more. How it comes about: "
        "[environments.md](environments.md#what-a-world-teaches); what is taught: [topics](topic-list.md); what is played: "
        "[activities](activities.md). This page is made by `python -m tools.lessons docs`.",
    ]
    for title, one in made.items():
        lines += ["", f"## {title}", "", "```text", LESSONS[title], "```", "", f"![{title}]({picture_of(title)})", ""]
        lines += told(one)
    return "\n".join(lines) + "\n"


def told(made: Design) -> list[str]:
    machines, questions = made.scene.stage.machines, made.scene.stage.questions
    done = solved(made.scene)
    return [
        f"It teaches *{made.lesson.title}* ({made.lesson.subject}, grades {made.lesson.band}) with {len(made.lesson.facts)} "
        f"facts. What is done there: {', '.join(f'{one.title} ({one.mechanic})' for one in machines)}.",
        "",
        f"{len(questions)} questions are asked, among them:",
        "",
        *(f"- {one.prompt} *{' / '.join(one.choices)}*" for one in questions[:SHOWN]),
        "",
        f"Somebody who knows the answers finishes it in {len(done.walked)} steps."
        if not done.unfinished
        else f"Not to be finished: {', '.join(done.unfinished)}.",
        "",
        "What the teacher is told:",
        "",
        *([f"- {one.detail}" for one in made.scene.notices] or ["- Nothing: it is all as she wished."]),
    ]


if __name__ == "__main__":
    for path, text in lessons().items():
        (Path(sys.argv[1]) / path).write_text(text, encoding="utf-8")
