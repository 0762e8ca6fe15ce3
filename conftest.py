"""A temporary folder for each run of the tests, and no time limit for what Hypothesis tries: others may keep the processors
busy.

The folder that pytest takes by default is shared by all runs of a user: as root, a second run takes PostgreSQL's right to
enter that folder away from the first.
"""

import shutil
import tempfile

import pytest
from hypothesis import settings

settings.register_profile("no time limit", deadline=None)
settings.load_profile("no time limit")


def pytest_configure(config: pytest.Config) -> None:
    if config.option.basetemp is None and not hasattr(config, "workerinput"):
        config.option.basetemp = tempfile.mkdtemp(prefix="blockyard-pytest-")
        config.add_cleanup(lambda: shutil.rmtree(config.option.basetemp, ignore_errors=True))
