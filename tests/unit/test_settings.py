"""A setting that says nothing is not set, wherever it stands."""

from pathlib import Path
from typing import Any, get_args

import pytest

from blockyard.app.settings import SECRETS_FILE, Settings, load_settings

BLANKS = ("", " ", "\t ")
WORDS = sorted(
    name
    for name, field in Settings.model_fields.items()
    if name != "data_dir" and not {bool, int, float}.intersection((field.annotation, *get_args(field.annotation)))
)


def defaults() -> dict[str, Any]:
    return {name: Settings.model_fields[name].default for name in WORDS}


def test_the_secrets_are_among_them() -> None:
    assert {"metrics_token", "seal_keys", "stripe_webhook_secrets", "storage_url", "rojo_binary"} < set(WORDS)


@pytest.mark.parametrize("blank", BLANKS)
@pytest.mark.parametrize("name", WORDS)
def test_blank_variable_is_unset(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str, blank: str) -> None:
    monkeypatch.setenv(f"BLOCKYARD_{name.upper()}", blank)
    assert getattr(load_settings(tmp_path), name) == defaults()[name]


@pytest.mark.parametrize("blank", BLANKS)
def test_blank_lines_of_the_secrets_file_are_unset(tmp_path: Path, blank: str) -> None:
    lines = [f'BLOCKYARD_{name.upper()}="{blank}"\n' for name in WORDS]
    (tmp_path / SECRETS_FILE).write_text("".join(lines))
    settings = load_settings(tmp_path)
    assert {name: getattr(settings, name) for name in WORDS} == defaults()


def test_blank_folder_is_the_usual_one(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BLOCKYARD_DATA_DIR", " ")
    assert load_settings().data_dir == Path(".blockyard")


def test_a_wrong_setting_is_told_without_its_value(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BLOCKYARD_PORT", "postgresql://ada:hunter2@db")
    with pytest.raises(ValueError, match="BLOCKYARD_PORT") as error:
        load_settings(tmp_path)
    assert "hunter2" not in str(error.value)
