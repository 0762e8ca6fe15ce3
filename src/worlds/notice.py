"""What a teacher is told of her world. Apart from the scene, which takes numpy to load."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Notice:
    """Something the teacher should know. `code` is stable, `detail` says what to do."""

    code: str
    detail: str
