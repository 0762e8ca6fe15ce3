from typing import Literal, TypeAlias

ListTermsSort: TypeAlias = Literal["-created_at", "-name", "-starts_on", "created_at", "name", "starts_on"] | str
"""Those of this release: more may come."""


def check_list_terms_sort(value: object) -> ListTermsSort:
    if isinstance(value, str):
        return value
    raise TypeError(f"{value!r} is of another type")
