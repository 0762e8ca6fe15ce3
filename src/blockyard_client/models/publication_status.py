from typing import Literal, TypeAlias

PublicationStatus: TypeAlias = Literal["failed", "published", "queued"] | str
"""Those of this release: more may come."""


def check_publication_status(value: object) -> PublicationStatus:
    if isinstance(value, str):
        return value
    raise TypeError(f"{value!r} is of another type")
