"""What a child process computes has an end, which waiting does not bring nearer."""

import pytest

from blockyard.agents import quiz_child
from blockyard.agents.quiz_child import make_quiz
from blockyard.jobs.processor_time import TooSlow

SENTENCE = "Photosynthesis is the process by which plants make sugar from light. Leaf {} is green. "
LESSON = {"text": "".join(map(SENTENCE.format, range(200))), "question_count": 1}


def test_a_quiz_takes_so_much_of_a_processor(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(quiz_child, "QUIZ_SECONDS", 1e-6)  # which the system rounds up to one of its ticks
    with pytest.raises(TooSlow, match=r"^It takes more than 0 s to make\. Give the agent less to do\.$"):
        make_quiz(LESSON)
    monkeypatch.setattr(quiz_child, "QUIZ_SECONDS", 1000.0)
    assert len(make_quiz(LESSON)["questions"]) == 1
