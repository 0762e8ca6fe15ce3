"""The model that reads descriptions can be made, and the server that has it knows it. Nothing is read: that would cost."""

import httpx

from blockyard.app.settings import Settings
from blockyard.base.unreachable import why_no_answer
from blockyard.environments.reading import model_choice
from blockyard.tenancy.doctor.finding import Finding
from worlds.language_model.choice import ModelChoice

SECONDS = 10.0


def examine(settings: Settings) -> list[Finding]:
    choice = model_choice(settings)
    if choice is None:
        return []
    from worlds.language_model.failure import ModelFailed
    from worlds.language_model.propose import model_of

    try:
        model_of(choice)
    except ModelFailed as error:
        return [Finding("model_fails", "BLOCKYARD_MODEL", f"cannot be used: {kind_of(error)}", "see BLOCKYARD_MODEL_*")]
    return server_findings(choice) if choice.url else []


def kind_of(error: Exception) -> str:
    """The text may quote a key."""
    return type(error.__cause__ or error).__name__


def server_findings(choice: ModelChoice) -> list[Finding]:
    """Of an OpenAI-compatible server: which models it lists."""
    variable = "BLOCKYARD_MODEL_URL"
    headers = {"Authorization": f"Bearer {choice.key}"} if choice.key else {}
    try:
        answer = httpx.get(f"{(choice.url or '').rstrip('/')}/models", headers=headers, timeout=SECONDS)
    except (httpx.HTTPError, httpx.InvalidURL) as error:
        problem = f"does not answer: {why_no_answer(error)}"
        return [Finding("model_unreachable", variable, problem, "start the server; the parser reads meanwhile")]
    if answer.status_code in (401, 403):
        return [Finding("model_key_refused", "BLOCKYARD_MODEL_API_KEY", "is refused by the server", "set a key of it")]
    return []
