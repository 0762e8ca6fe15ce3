"""What notes and plans state is told whole, however it is written."""

from worlds.design import design
from worlds.lesson.lesson import ChoiceQuestion
from worlds.request import DesignRequest
from worlds.teaching.document.scripts import written_in
from worlds.teaching.document.sentence import sentences_in
from worlds.teaching.document.statements import statements_in


def said(text: str, *, is_plan: bool = False) -> str:
    return "\n".join(one.says for one in statements_in(text, is_plan=is_plan))


def asked(text: str) -> dict[str, str]:
    made = design(DesignRequest(name="Notes", description=text)).lesson
    return {one.prompt: one.choices[one.answer] for one in made.questions if isinstance(one, ChoiceQuestion)}


def test_words_in_another_writing_are_a_list_of_words() -> None:
    row = "days: hi 日 day, tsuki 月 month, toshi 年 year"
    text = f"Vocab for week 2\n\nneko ねこ cat\ninu いぬ dog\nsakana さかな fish\n\n{row}"
    assert asked(text)["Which word means: cat?"] == "neko ねこ"
    assert "tsuki 月: month" in said(text)


def test_a_sentence_that_names_such_a_word_is_none() -> None:
    assert written_in("The word мир stands on the old gate and means peace to all who come by here") == ()
    assert written_in("The angle θ is wide") == ()


def test_short_lines_are_told_with_what_leads_to_them() -> None:
    plan = "Class notes\nThe verb stands second. Learn the forms:\nich gehe\ndu gehst\nwir gehen\n\nHomework: page 3"
    assert "Learn the forms: ich gehe, du gehst, wir gehen" in said(plan, is_plan=True)


def test_a_date_begins_what_happened_then() -> None:
    text = "My notes\n\n- 1712: Newcomen builds an engine for a mine.\n- Opened in 1825, the first public line."
    assert said(text).splitlines() == [
        "1712: Newcomen builds an engine for a mine.",
        "Opened in 1825, the first public line.",
    ]


def test_what_to_do_is_told_under_its_loud_heading_and_is_no_meaning() -> None:
    text = (
        "Notes on the lab\n\nSPILL - wipe it up at once with paper. Wear gloves, and open a window.\n\n"
        "GLASS BREAKS - keep away from it. Fetch the brush, 2 bags and the box.\n\n"
        "GAS SMELL - turn off the tap. Open every window, then leave."
    )
    told = said(text)
    assert "Fetch the brush, 2 bags and the box." in told
    assert "Wear gloves" in told
    assert not [prompt for prompt in asked(text) if prompt.startswith("Which word means")]


def test_steps_are_told_together_or_not_at_all() -> None:
    steps = "Step 1 fold the sheet. Step 2 cut the corner. Step 3 open it."
    assert steps in said(f"Terms\nsheet - a piece of paper\n\nDemo (5 min): {steps}", is_plan=True)
    assert said("Demo (5 min): Watch me. Step 3 open it.", is_plan=True) == ""


def test_a_heading_with_its_minutes_is_no_label() -> None:
    plan = "Terms\ntide - the rise and fall of the sea\n\nMaritime corner (5 min): The tide turns twice a day."
    assert "The tide turns twice a day." in said(plan, is_plan=True).splitlines()


def test_numbers_of_a_list_end_no_sentence() -> None:
    text = "Her list is 1. bread 2. milk 3. tea. She pays."
    assert [text[start:end] for start, end in sentences_in(text)] == [
        "Her list is 1. bread 2. milk 3. tea.",
        "She pays.",
    ]


def test_articles_are_not_torn() -> None:
    line = "Article 1 of the pact: gives the lake to Orle. Vale: gives the fish to both."
    assert said(f"My notes\n\n- {line}") == line


def test_a_clause_is_no_meaning() -> None:
    (one,) = statements_in("Notes\nScarcity means that there is too little for all.", is_plan=True)
    assert one.words == ()


def test_a_quiz_asks_few_years_and_no_number_of_deaths() -> None:
    years = " ".join(
        f"The town of Orle built a {thing} in {1700 + 20 * number}." for number, thing in enumerate(THINGS)
    )
    prompts = [*asked(f"My notes on Orle for year 8\n\n{years} The flood left 212 people dead.")]
    assert sum(" in _____" in one for one in prompts) <= 3
    assert not any("dead" in one for one in prompts)


THINGS = ("mill", "bridge", "school", "harbour", "market", "tower")
