"""Tables of the commands: ids are whole, however narrow the terminal is."""

from io import StringIO
from uuid import uuid4

import pytest
from rich.console import Console
from rich.table import Table

from blockyard.cli import output


@pytest.mark.parametrize("columns", [80, 400])
def test_no_id_is_cut(monkeypatch: pytest.MonkeyPatch, columns: int) -> None:
    written = StringIO()
    monkeypatch.setattr(output, "console", Console(file=written, width=columns))
    ids = [str(uuid4()), f"pi_{uuid4().hex}", f"evt_{uuid4().hex}", f"sub_{uuid4().hex}"]
    table = Table("id", "payment", "event", "subject", "reason")
    table.add_row(*ids, "We bought the wrong plan, and then another one. " * 3)
    output.print_table(table)
    assert all(one in written.getvalue() for one in ids)
    assert "\u2026" not in written.getvalue()
