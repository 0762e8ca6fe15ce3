from typing import Literal, TypeAlias

GetClaimCodeSheetPaper: TypeAlias = Literal["a4", "letter"] | str
"""Those of this release: more may come."""


def check_get_claim_code_sheet_paper(value: object) -> GetClaimCodeSheetPaper:
    if isinstance(value, str):
        return value
    raise TypeError(f"{value!r} is of another type")
