from typing import Literal, TypeAlias

ClassLoginsCreateMethod: TypeAlias = Literal["pictures", "words"] | str
"""Those of this release: more may come."""


def check_class_logins_create_method(value: object) -> ClassLoginsCreateMethod:
    if isinstance(value, str):
        return value
    raise TypeError(f"{value!r} is of another type")
