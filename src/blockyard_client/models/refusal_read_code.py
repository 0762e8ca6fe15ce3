from typing import Literal, TypeAlias

RefusalReadCode: TypeAlias = (
    Literal[
        "claim_code_unknown",
        "field_missing",
        "no_assignment",
        "no_attempts_left",
        "no_such_choice",
        "place_key_not_of_class",
        "too_many_events",
        "unknown_activity",
        "unknown_question",
        "unknown_thing",
    ]
    | str
)
"""Those of this release: more may come."""


def check_refusal_read_code(value: object) -> RefusalReadCode:
    if isinstance(value, str):
        return value
    raise TypeError(f"{value!r} is of another type")
