"""What the doors of game servers are configured with."""

from pydantic import Field

from blockyard.base.settings import SettingsGroup


class GameSettings(SettingsGroup):
    game_requests_per_minute: int = Field(default=600, ge=1)
    """That the servers of one place may send to one API process. A server sends about six batches."""
