"""Answers as Blockyard gives them."""

from typing import Any, Final

import httpx

ENVIRONMENT: Final[dict[str, Any]] = {
    "id": "01936d5e-7c1a-7b3e-9f52-3d1c0a8b4e11",
    "name": "Mars Base",
    "description": "A Mars base",
    "grade_level": None,
    "subject": None,
    "max_players": None,
    "settings": {"seed": 1, "day_night": False, "questions": []},
    "ready_version": 1,
    "latest_version": 1,
    "status": "ready",
    "progress": 100,
    "links": {"place_rbxlx": "/api/v1/roblox/environment/Mars%20Base/place.rbxlx?version=1"},
    "created_by_id": "01936d5e-0000-7000-8000-000000000001",
    "created_at": "2026-01-31T12:00:00Z",
    "updated_at": "2026-01-31T12:00:00Z",
}


def environment(**other: Any) -> dict[str, Any]:
    return {**ENVIRONMENT, **other}


def status(word: str, error: dict[str, str] | None = None) -> httpx.Response:
    told = {"name": "Mars Base", "version": 1, "status": word, "progress": 50, "error": error}
    return httpx.Response(200, json={**told, "notices": [], "ready_version": None})
