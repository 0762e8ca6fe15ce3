"""Examples of answers, for the OpenAPI."""

from typing import Any, Final

NOTICE: Final = {
    "code": "vague_count",
    "detail": "No number was said for rock: 3 were taken.",
}
ENVIRONMENT: Final[dict[str, Any]] = {
    "id": "01936d5e-7c1a-7b3e-9f52-3d1c0a8b4e11",
    "name": "Mars Base",
    "description": "A Mars base with three labs around a red rover and rocks, for 24 students",
    "answers": {},
    "grade_level": "grade 5",
    "subject": "astronomy",
    "max_players": None,
    "effective_max_players": 24,
    "text_source": None,
    "settings": {
        "seed": 1,
        "theme": None,
        "terrain": None,
        "time_of_day": None,
        "weather": None,
        "day_night": False,
        "questions": [],
    },
    "ready_version": 1,
    "latest_version": 1,
    "status": "ready",
    "progress": 100,
    "links": {
        "status": "/api/v1/roblox/environment/status/Mars%20Base",
        "versions": "/api/v1/roblox/environment/Mars%20Base/versions",
        "place_rbxlx": "/api/v1/roblox/environment/Mars%20Base/place.rbxlx",
    },
    "created_by_id": "01936d5e-0000-7000-8000-000000000001",
    "created_at": "2026-01-31T12:00:00Z",
    "updated_at": "2026-01-31T12:00:00Z",
}
STATUS: Final[dict[str, Any]] = {
    "name": "Mars Base",
    "version": 1,
    "status": "building",
    "progress": 62,
    "error": None,
    "notices": [],
    "ready_version": None,
}
VERSION: Final = {
    "number": 1,
    "status": "ready",
    "progress": 100,
    "designer": "parser",
    "text_source": None,
    "notices": [NOTICE],
    "component_count": 8,
    "part_count": 412,
    "max_players": 24,
    "error": None,
    "description": "A Mars base with three labs around a red rover and rocks, for 24 students",
    "files": [
        {
            "kind": "place",
            "size_bytes": 296204,
            "sha256": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
        }
    ],
    "created_by_id": "01936d5e-0000-7000-8000-000000000001",
    "created_at": "2026-01-31T12:00:00Z",
    "started_at": "2026-01-31T12:00:01Z",
    "finished_at": "2026-01-31T12:00:03Z",
}
