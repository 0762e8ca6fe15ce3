"""Students: entries of a school's roster, and how they sign in."""

from blockyard.room import Room
from blockyard.students import models

ROOM = Room(name="students", models=(models,))
