"""What the doctor says."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Finding:
    """`code` names the kind, `object` the thing, `problem` what is wrong with it and `remedy` what to do."""

    code: str
    object: str
    problem: str
    remedy: str
