"""Codes at the doors of game servers."""

from typing import Final

from blockyard.app.reference.words import Words

GAME: Final[Words] = {
    401: {
        "place_key_missing": (
            "The header `x-api-key` is missing or empty.",
            "Send the key of the place in it: the experience's secret `blockyard_place_key`. Studio has no secrets of an"
            " experience: give it a Local Secret of that name.",
        ),
        "place_key_unknown": (
            "The key of a place that came with it is no key, was revoked, or its organization is gone.",
            "Make a new one at `POST /api/v1/roblox/environment/{name}/place-keys`, and store it as the experience's secret"
            " `blockyard_place_key`.",
        ),
    },
    404: {
        "claim_code_unknown": (
            "The code that a player typed is wrong, spent, of yesterday, or of a class that is archived.",
            "Ask the teacher for a new sheet of codes.",
        ),
    },
}
