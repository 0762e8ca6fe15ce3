"""What the playing of assignments is configured with."""

from pydantic import Field

from blockyard.base.settings import SettingsGroup


class AssignmentSettings(SettingsGroup):
    attempts_per_minute: int = Field(default=30, ge=1)
    """That a student may begin, or go on with."""
    events_per_minute: int = Field(default=600, ge=100)
    """That a student's client may send: ten times what a quick player makes. A batch holds a hundred."""
