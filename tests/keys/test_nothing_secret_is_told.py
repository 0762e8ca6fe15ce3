"""Whatever is wrong with a setting, no command tells its value: a secret may stand in it, or in its place."""

import pytest

from blockyard.app.settings import Settings
from tests.commands import command
from tests.lifecycle.processes import blockyard, free_port

MARK = "hunter2-of-Ada"
DEAD = "postgresql://blockyard_owner:other@/x?host=/nonexistent"
URLS = [
    f"BLOCKYARD_{name}" for name in ("OWNER_DATABASE_URL", "DATABASE_URL", "GATE_DATABASE_URL", "QUEUE_DATABASE_URL")
]
BASE = dict.fromkeys(URLS, DEAD) | command("secrets", "new", "--json").document
VARIABLES = sorted(f"BLOCKYARD_{name.upper()}" for name in Settings.model_fields if name != "data_dir")
VALUES = (
    MARK,
    f"{MARK}:{MARK}",
    f"k1:{MARK},k1:{MARK}",
    f"https://user:{MARK}@host.example:{MARK}/path",
    f"https://user:{MARK}@[::1/path",
    f"ftp://user:{MARK}@host.example",
    f"postgresql://user:{MARK}@[::1/db",
    f"postgresql://user:{MARK}%zz@host/db",
    f"postgresql://user:{MARK}@host/db?{MARK}={MARK}",
    f"postgresql://user:{MARK}@/db?host=/nonexistent",
    f"file:///nonexistent/{MARK}",
    f'{{"key": "{MARK}"}}',
)
COMMANDS = (("migrate",), ("doctor",), ("secrets", "rotate"), ("seed",))


def check(*arguments: str, **variables: str) -> None:
    ended = command(*arguments, "--data-dir", "/nonexistent", **BASE | variables)
    said = ended.out + ended.err
    assert MARK not in said, (arguments, variables)
    assert "Traceback" not in said, said
    assert ended.code in (1, 3), (arguments, variables, said)
    told_in_findings = arguments == ("doctor",) and ended.code == 1
    assert told_in_findings or ended.err.startswith("blockyard: "), said


@pytest.mark.parametrize("variable", VARIABLES)
def test_each_setting(variable: str) -> None:
    for value in VALUES:
        check("migrate", **{variable: value})


@pytest.mark.parametrize("arguments", COMMANDS, ids=" ".join)
def test_each_command(arguments: tuple[str, ...]) -> None:
    for value in VALUES:
        for variable in (*URLS, "BLOCKYARD_SEAL_KEYS", "BLOCKYARD_SMTP_URL", "BLOCKYARD_STORAGE_URL"):
            check(*arguments, **{variable: value})


@pytest.mark.slow
@pytest.mark.parametrize(
    ("server", "variable", "value"),
    [
        ("serve", "BLOCKYARD_CORS_ORIGINS", f"https://user:{MARK}@app.example"),
        ("serve", "BLOCKYARD_MODEL", MARK),
        ("serve", "BLOCKYARD_HOST", MARK),
        ("serve", "BLOCKYARD_STRIPE_CURRENCY", MARK),
        ("worker", "BLOCKYARD_ROJO_BINARY", f"/nonexistent/{MARK}"),
        ("worker", "BLOCKYARD_STORAGE_URL", f"s3://{MARK}@/x"),
        ("worker", "BLOCKYARD_QUEUE_DATABASE_URL", f"postgresql://user:{MARK}@/{MARK}?host=/nonexistent"),
    ],
)
def test_each_server(server: str, variable: str, value: str) -> None:
    """In a process of its own, with everything else in order."""
    where = ("--port", str(free_port())) if server == "serve" else ()
    ended = blockyard(server, "--data-dir", "/nonexistent", *where, **BASE | {variable: value})
    assert ended.returncode in (1, 3)
    assert MARK not in ended.stdout + ended.stderr
    assert "Traceback" not in ended.stderr
