"""Quiz questions from a lesson's text, without any model: a small, honest, deterministic algorithm (docs/quiz.md).

`sentences` finds what can be asked about · `terms` what in them is worth asking · `distractors` wrong answers of the
same kind · `questions` puts them together · `models` the shapes.
"""

from blockyard.agents.quiz.models import Question, Quiz, QuizInput, QuizNotPossible
from blockyard.agents.quiz.questions import generate_quiz

__all__ = ["Question", "Quiz", "QuizInput", "QuizNotPossible", "generate_quiz"]
