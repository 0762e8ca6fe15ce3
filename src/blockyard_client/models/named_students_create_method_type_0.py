from typing import Literal, TypeAlias

NamedStudentsCreateMethodType0: TypeAlias = Literal["pictures", "words"] | str
"""Those of this release: more may come."""


def check_named_students_create_method_type_0(value: object) -> NamedStudentsCreateMethodType0:
    if isinstance(value, str):
        return value
    raise TypeError(f"{value!r} is of another type")
