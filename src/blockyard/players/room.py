"""Which player of Roblox is which student."""

from blockyard.players import models
from blockyard.room import Room

ROOM = Room(name="players", models=(models,))
