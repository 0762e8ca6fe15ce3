from typing import Literal, TypeAlias

GetLoginCardsPaper: TypeAlias = Literal["a4", "letter"] | str
"""Those of this release: more may come."""


def check_get_login_cards_paper(value: object) -> GetLoginCardsPaper:
    if isinstance(value, str):
        return value
    raise TypeError(f"{value!r} is of another type")
