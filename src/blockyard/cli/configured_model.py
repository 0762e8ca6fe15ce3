"""The configured model, as a command needs it."""

import re

from blockyard.app.settings import Settings
from blockyard.cli.exit_codes import ExitCode
from blockyard.cli.output import fail
from blockyard.environments.reading import model_choice
from worlds.language_model.choice import ModelChoice


def require_model(settings: Settings) -> ModelChoice | None:
    """None: no model is configured. Ends if it cannot be asked, for want of a provider, of a package or of a key."""
    choice = model_choice(settings)
    if choice is None:
        return None
    from worlds.language_model.failure import ModelFailed
    from worlds.language_model.propose import model_of

    try:
        model_of(choice)
    except ModelFailed as error:
        fail(f"BLOCKYARD_MODEL{named(choice.name)} cannot be used: {without(str(error), choice)}", ExitCode.NOT_READY)
    return choice


def named(model: str) -> str:
    """Its name, if it is written as one: somebody may have put a key there."""
    return f"={model}" if re.fullmatch(r"[a-z-]{1,30}:[A-Za-z0-9._/:-]{1,60}", model) else ""


def without(message: str, choice: ModelChoice) -> str:
    """Without the values of the other settings, and without a name that is none."""
    hidden = [choice.key, choice.url, None if named(choice.name) else choice.name]
    for value in filter(None, hidden):
        message = message.replace(value, "...")
    return message
