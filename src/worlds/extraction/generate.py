"""A quiz: the best term of the best sentences, spread over the text, in the text's order."""

import random
import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from worlds.extraction.distractors import distractors_for
from worlds.extraction.quiz import BLANK, Kind, Question, Quiz, QuizInput, QuizNotPossible
from worlds.extraction.sentences import looks_english, sentences_of, title_of
from worlds.extraction.terms import Term, Vocabulary, terms_in
from worlds.extraction.words import stem
from worlds.text_source import PAGE_BREAK

FEWEST_DISTRACTORS: Final = 2
NEIGHBOUR_PENALTY: Final = 1.0
REPEATED_ANSWER_PENALTY: Final = 4.0


@dataclass(frozen=True, slots=True)
class Candidate:
    """A sentence that can be asked about, with the terms in it, best first."""

    position: int
    sentence: str
    terms: list[Term]


def generate_quiz(quiz_input: QuizInput) -> Quiz:
    """The same input gives the same quiz. Raises QuizNotPossible."""
    sentences = sentences_of(quiz_input.text)
    if not looks_english(quiz_input.text):
        raise QuizNotPossible(
            "This does not look like English prose. Give a lesson text in English, in whole sentences."
        )
    vocabulary = Vocabulary(sentences)
    candidates = [
        Candidate(position, sentence, terms)
        for position, sentence in enumerate(sentences)
        if (terms := terms_in(sentence, vocabulary))
    ]
    everything = [term for candidate in candidates for term in candidate.terms]
    rng = random.Random(f"{quiz_input.seed}:{quiz_input.text}")  # noqa: S311 - repeatable on purpose
    questions, notices = ask(choose(candidates, quiz_input.question_count, rng), everything, quiz_input.kinds, rng)
    questions = [one.model_copy(update=place_of(one.source_sentence, quiz_input.text)) for one in questions]
    if not questions:
        raise QuizNotPossible(
            "No sentence of this text states a fact that could be asked for. Give at least three whole sentences of "
            "6 to 45 words that say what things are, when they happened, or how many there are."
        )
    if len(questions) < quiz_input.question_count:
        notices.append(
            f"The text gave {len(questions)} of the {quiz_input.question_count} questions you asked for: it has "
            f"{len(candidates)} usable sentences. Add more text to get more."
        )
    return Quiz(title=title_of(quiz_input.text), questions=questions, notices=notices)


def place_of(sentence: str, text: str) -> dict[str, int]:
    """Its page and its characters there; empty where it is not to be found in one piece. Lines may break within it."""
    words = re.compile(r"\s+".join(map(re.escape, sentence.split())))
    for page, content in enumerate(text.split(PAGE_BREAK), start=1):
        if found := words.search(content):
            return {"page": page, "start": found.start(), "end": found.end()}
    return {}


def choose(candidates: Sequence[Candidate], count: int, rng: random.Random) -> list[tuple[Candidate, Term]]:
    """Greedily the best pair of sentence and term, with less for neighbours and for answers that were asked already."""
    tie_break = {candidate.position: rng.random() * 0.3 for candidate in candidates}
    chosen: list[tuple[Candidate, Term]] = []
    while len(chosen) < min(count, len(candidates)):
        positions = {candidate.position for candidate, _ in chosen}
        answers = {stem(term.text) for _, term in chosen}

        def value(pair: tuple[Candidate, Term], positions: set[int] = positions, answers: set[str] = answers) -> float:
            candidate, term = pair
            neighbours = len({candidate.position - 1, candidate.position + 1} & positions)
            repeated = stem(term.text) in answers
            return (
                term.weight
                + tie_break[candidate.position]
                - neighbours * NEIGHBOUR_PENALTY
                - repeated * REPEATED_ANSWER_PENALTY
            )

        pairs = [(c, term) for c in candidates if c.position not in positions for term in c.terms]
        chosen.append(max(pairs, key=value))
    return sorted(chosen, key=lambda pair: pair[0].position)


def ask(
    chosen: Sequence[tuple[Candidate, Term]], everything: Sequence[Term], kinds: Sequence[Kind], rng: random.Random
) -> tuple[list[Question], list[str]]:
    """The questions, the wished kinds in turn, and what to warn of."""
    questions: list[Question] = []
    notices: list[str] = []
    places = list(range(4))
    rng.shuffle(places)
    for candidate, term in chosen:
        wished = kinds[len(questions) % len(kinds)]
        number = f"q{len(questions) + 1}"
        wrong = distractors_for(term, candidate.sentence, everything, rng) if "multiple_choice" in kinds else []
        if wished == "multiple_choice" and len(wrong) >= FEWEST_DISTRACTORS:
            place = places[len(questions) % len(places)] % (len(wrong) + 1)
            questions.append(multiple_choice(number, candidate.sentence, term, wrong, place))
            if len(wrong) == FEWEST_DISTRACTORS:
                notices.append(f"{number} has three choices: the text has too few terms of this kind for a fourth.")
        elif "cloze" in kinds:
            questions.append(cloze(number, candidate.sentence, term))
    if len(questions) < len(chosen):
        notices.append("Some sentences were left out: the text has too few terms like theirs for wrong answers.")
    return questions, notices


def multiple_choice(number: str, sentence: str, term: Term, wrong: Sequence[str], place: int) -> Question:
    choices = [*wrong[:place], term.text, *wrong[place:]]
    return Question(
        id=number,
        kind="multiple_choice",
        prompt=f"Which answer completes the sentence? {blanked(sentence, term)}",
        choices=choices,
        answer=term.text,
        answer_index=place,
        source_sentence=sentence,
    )


def cloze(number: str, sentence: str, term: Term) -> Question:
    accepted = dict.fromkeys([term.text, term.text.lower(), term.text.replace(",", "")])
    return Question(
        id=number,
        kind="cloze",
        prompt=blanked(sentence, term),
        answer=term.text,
        accepted_answers=list(accepted),
        source_sentence=sentence,
    )


def blanked(sentence: str, term: Term) -> str:
    return sentence[: term.start] + BLANK + sentence[term.start + len(term.text) :]
