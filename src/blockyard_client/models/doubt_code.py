from typing import Literal, TypeAlias

DoubtCode: TypeAlias = (
    Literal[
        "activity_left_out",
        "answers_missing",
        "cannot_hold",
        "contradiction",
        "corrected",
        "first_answer_taken",
        "grades_taken",
        "left_out",
        "lesson_plan",
        "model_failed",
        "no_binary_place",
        "no_quiz_board",
        "no_room",
        "no_topic",
        "not_english",
        "not_played",
        "nothing_found",
        "nothing_to_ask",
        "pages_left_out",
        "question_left_out",
        "quiz_about_the_world",
        "shape_mended",
        "shape_refused",
        "too_many_things",
        "topic_is_broader",
        "topic_taken",
        "unknown_color",
        "unknown_thing",
        "unreachable",
        "unread",
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
