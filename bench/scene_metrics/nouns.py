"""How alike two names of things are."""

from typing import Final

from worlds.scene import Component

IRREGULAR: Final = {
    **{"cacti": "cactus", "leaves": "leaf", "people": "person", "men": "man", "women": "woman", "children": "child"},
    **{"mice": "mouse", "geese": "goose", "knives": "knife", "loaves": "loaf", "wolves": "wolf", "calves": "calf"},
}
SINGULAR: Final = frozenset({"bus", "cactus", "gas", "lens", "canvas", "atlas", "compass", "octopus", "walrus"})


def singular(word: str) -> str:
    if word in IRREGULAR:
        return IRREGULAR[word]
    if word in SINGULAR or not word.endswith("s") or word.endswith("ss"):
        return word
    if word.endswith("shelves"):
        return word[:-3] + "f"
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith(("ches", "shes", "xes", "sses", "oes", "uses")) and not word.endswith(("shoes", "ouses")):
        return word[:-2]
    return word[:-1]


def words_of(name: str) -> tuple[str, ...]:
    """Lower case, the last word singular."""
    *before, last = name.lower().replace("_", " ").replace("-", " ").split()
    return (*before, singular(last))


def unlikeness(noun: str, component: Component) -> int | None:
    """0: the label is the noun. 1: one ends with the other. 2, 3: so does the catalogue's name. None: another thing."""
    for rank, name in ((0, component.label), (2, component.thing)):
        ours, theirs = words_of(noun), words_of(name)
        if ours == theirs:
            return rank
        shorter = min(len(ours), len(theirs))
        if ours[-shorter:] == theirs[-shorter:]:
            return rank + 1
    return None
