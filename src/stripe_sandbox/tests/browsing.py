"""What a browser's clicks do."""

import re
from typing import Any

from stripe_sandbox.tests.engine import Engine

FORM = re.compile(r"<form method=post action='([^']+)'>(.*?)</form>", re.DOTALL)
HIDDEN = re.compile(r"<input type=hidden name='?([\w]+)'? value='([^']*)'>")


def click(engine: Engine, page: str, button: str, **typed: str) -> Any:
    """Press the button with this label on the page, its hidden fields and what is typed in its form with it."""
    for action, content in FORM.findall(page):
        if f">{button}</button>" in content:
            return engine.browser.post(action, data=dict(HIDDEN.findall(content)) | typed)
    raise AssertionError(f"no button {button} on {page}")
