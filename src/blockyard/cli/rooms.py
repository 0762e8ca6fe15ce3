"""`blockyard rooms`."""

from rich.table import Table

from blockyard.cli.options import AsJson
from blockyard.cli.output import console, print_json


def rooms(as_json: AsJson = False) -> None:
    """Print what every process is composed of: each room, and what it brings. A process logs the same when it starts."""
    from blockyard.app.process import describe_rooms

    described = describe_rooms()
    if as_json:
        print_json({"rooms": described})
        return
    table = Table("room", "brings", show_lines=True)
    for room in described:
        brings = [f"{name}: {words(value)}" for name, value in room.items() if name != "room" and value]
        table.add_row(room["room"], "\n".join(brings))
    console.print(table)


def words(value: object) -> str:
    return ", ".join(map(str, value)) if isinstance(value, list) else str(value)
