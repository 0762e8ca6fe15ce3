"""The list of topics in docs is that of the packs."""

from pathlib import Path

from tools.topic_list import NAME, topic_list

DOCS = Path(__file__).parents[2] / "docs"


def test_the_list_of_topics_is_that_of_the_packs() -> None:
    assert (DOCS / NAME).read_text(encoding="utf-8") == topic_list(), "run `python -m tools.topic_list docs`"
