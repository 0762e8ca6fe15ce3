"""The audit trail."""

from blockyard.audit import models
from blockyard.room import Room

ROOM = Room(name="audit", models=(models,))
