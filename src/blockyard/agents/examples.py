"""Examples of answers, for the OpenAPI."""

from typing import Final

INSTANCE: Final = {
    "id": "01936d5e-0000-7000-8000-000000000010",
    "agent_id": "quiz-001",
    "agent_type": "quiz_generator",
    "status": "idle",
    "configuration": {},
    "created_by_id": "01936d5e-0000-7000-8000-000000000001",
    "created_at": "2026-01-31T12:00:00Z",
    "updated_at": "2026-01-31T12:00:00Z",
}
EXECUTION: Final = {
    "id": "01936d5e-0000-7000-8000-000000000011",
    "status": "completed",
    "input": {"text": "Photosynthesis is the process by which plants make sugar from light.", "question_count": 1},
    "output": {"title": "Photosynthesis", "questions": [], "notices": []},
    "error": None,
    "attempts": 1,
    "created_by_id": "01936d5e-0000-7000-8000-000000000001",
    "created_at": "2026-01-31T12:00:00Z",
    "started_at": "2026-01-31T12:00:01Z",
    "finished_at": "2026-01-31T12:00:01Z",
    "duration_ms": 38,
}
