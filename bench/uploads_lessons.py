"""What is asked of ten documents as teachers write them: how many questions, and whether each answer stands where it is said
to stand.

    python bench/uploads_lessons.py [--questions]

The documents (bench/uploads_lessons/*.txt, `%%` parts their pages) were written before the reader was, by who wrote it.
Whether a question is sensible, a person says: `--questions` prints them.
"""

import argparse
from pathlib import Path
from typing import Final

from worlds.lesson.lesson import (
    ChoiceQuestion,
    MatchQuestion,
    NumberQuestion,
    OrderQuestion,
    Question,
    SortQuestion,
    TrueFalseQuestion,
)
from worlds.request import DesignRequest
from worlds.teaching.lessons import taught_by
from worlds.text_source import PAGE_BREAK

FOLDER: Final = Path(__file__).parent / "uploads_lessons"
PARTING: Final = "\n%%\n"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--questions", action="store_true", help="print each question")
    options = parser.parse_args()
    asked = standing = 0
    for path in sorted(FOLDER.glob("*.txt")):
        pages = path.read_text().rstrip("\n").split(PARTING)
        lesson = taught_by(DesignRequest(name="Bench", text=PAGE_BREAK.join(pages))).lesson
        stands = [stands_there(one, pages) for one in lesson.questions]
        asked, standing = asked + len(stands), standing + sum(stands)
        print(f"{path.stem}: {len(pages)} pages, {len(stands)} questions, {sum(stands)} whose answer stands there")
        for question, is_there in zip(lesson.questions, stands, strict=True):
            if options.questions or not is_there:
                print("   ", "" if is_there else "NOT THERE", question.source.page, shown(question))
    print(f"together: {asked} questions, {standing} whose answer stands at the cited page")


def stands_there(question: Question, pages: list[str]) -> bool:
    """Between the characters that are said, whatever white space is there."""
    source = question.source
    assert source.page is not None
    page = pages[source.page - 1]
    said = " ".join(page[source.start : source.end].casefold().split())
    return bool(said) and all(" ".join(one.casefold().split()) in said for one in answers_of(question))


def answers_of(question: Question) -> list[str]:
    match question:
        case ChoiceQuestion():
            return [question.choices[question.answer]]
        case MatchQuestion() | SortQuestion():
            return [one.left for one in question.pairs]
        case OrderQuestion():
            return []  # they stand on several pages
        case NumberQuestion():
            return [f"{question.answer:g}"]
        case TrueFalseQuestion():
            return [question.prompt] if question.answer else []


def shown(question: Question) -> str:
    rest = question.model_dump(include={"choices", "items", "pairs", "answer"})
    return f"{question.kind}: {question.prompt} {rest}"


if __name__ == "__main__":
    main()
