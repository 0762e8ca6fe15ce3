from typing import Literal, TypeAlias

DoubtCode: TypeAlias = (
    Literal[
        "cannot_hold",
        "contradiction",
        "corrected",
        "left_out",
        "model_failed",
        "no_binary_place",
        "no_quiz_board",
        "no_room",
        "not_english",
        "nothing_found",
        "quiz_about_the_world",
        "shape_mended",
        "shape_refused",
        "too_many_things",
        "unknown_color",
        "unknown_thing",
        "unreachable",
        "usual_things",
        "vague_count",
        "wish_not_granted",
    ]
    | str
)
"""Those of this release: more may come."""


def check_doubt_code(value: object) -> DoubtCode:
    if isinstance(value, str):
        return value
    raise TypeError(f"{value!r} is of another type")
