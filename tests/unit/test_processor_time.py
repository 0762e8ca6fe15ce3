"""What a child process computes has an end, which waiting does not bring nearer."""

import time

import pytest

from blockyard.agents import quiz_child
from blockyard.agents.quiz_child import make_quiz
from blockyard.jobs.processor_time import TooSlow
from worlds.extraction.quiz import QuizInput

LONGEST_SECONDS = 5.0
SENTENCE = "Photosynthesis is the process by which plants make sugar from light. Leaf {} is green. "
LESSON = {"text": "".join(map(SENTENCE.format, range(200))), "question_count": 1}


def test_a_quiz_takes_so_much_of_a_processor(monkeypatch: pytest.MonkeyPatch) -> None:
    with monkeypatch.context() as patch:
        patch.setattr(quiz_child, "QUIZ_SECONDS", 0.01)
        patch.setattr(quiz_child, "generate_quiz", compute)
        with pytest.raises(TooSlow, match=r"^It takes more than 0 s to make\. Give the agent less to do\.$"):
            make_quiz(LESSON)
    assert len(make_quiz(LESSON)["questions"]) == 1


def compute(_quiz_input: QuizInput) -> None:
    """For much longer than it may."""
    begun = time.process_time()
    while time.process_time() < begun + LONGEST_SECONDS:
        pass
