"""The application, for tests that read its routes and its OpenAPI document, and serve nothing: its database is nowhere.

One for all of them: the document takes seconds, and an application makes it once.
"""

from pathlib import Path
from typing import Final

from fastapi import FastAPI

from blockyard.app.api import create_app
from tests.databases import settings_for

APP: Final[FastAPI] = create_app(settings_for("postgresql://nobody@localhost/none", "none", Path("unused")))
