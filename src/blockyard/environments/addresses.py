"""Words that stand in an address where an environment's name would: no environment may be called so.

A test reads them from the routes. New listings get an address of their own beside /roblox/environment, so that no more
names are taken from schools.
"""

from typing import Final

PREFIX: Final = "/roblox/environment"
RESERVED: Final = frozenset({"create", "list", "preview", "rojo", "status"})
