"""The parser of English is given what it takes little time for."""

from worlds.reading.english import SIGNS, parse


def test_signs_in_a_row_are_left_out_and_all_else_stays_in_its_place() -> None:
    text = "Three trees" + "?!" * 5_000 + " and a bench"
    (doc,) = parse([text])
    signs = [token for token in doc if not token.is_alpha and not token.is_space]
    assert len(signs) <= SIGNS
    assert [text[token.idx :][: len(token)] for token in doc if token.is_alpha] == [
        "Three",
        "trees",
        "and",
        "a",
        "bench",
    ]
