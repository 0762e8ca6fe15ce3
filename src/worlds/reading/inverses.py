"""`a lamp flanked by two statues`, `a tower topped with a flag`: what comes last is at what comes first."""

from typing import TYPE_CHECKING, Final

from worlds.plan.plan import PlaceKind

if TYPE_CHECKING:
    from spacy.tokens import Doc

INVERSES: Final = {
    **dict.fromkeys("surround encircle enclose ring circle".split(), PlaceKind.AROUND),
    **dict.fromkeys("flank border frame".split(), PlaceKind.NEXT_TO),
    **dict.fromkeys("top crown cap cover decorate".split(), PlaceKind.ON),
    "line": PlaceKind.ALONG,
}
"""By the verb before `by` or `with`."""


def inverse_at(doc: "Doc", at: int) -> PlaceKind | None:
    """Of the `by` or `with` at this place, if its verb says how its object stands to what comes before."""
    if at < 1 or doc[at].lower_ not in ("by", "with") or doc[at - 1].tag_ not in ("VBN", "VBD", "VB", "VBP", "VBZ"):
        return None
    return INVERSES.get(doc[at - 1].lemma_.lower())
