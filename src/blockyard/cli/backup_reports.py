"""What is told of a backup: whole, or what is not in it."""

from typing import TYPE_CHECKING, Final

from rich.markup import escape

from blockyard.cli.output import console, warn

if TYPE_CHECKING:
    from blockyard.backup.manifest import Manifest
    from blockyard.backup.verify import Verdict

NAMED: Final = 20
"""So many lost files, or faults, are told one by one."""


def report_made(manifest: "Manifest", place: str, lost: list[str]) -> None:
    if manifest.is_whole:
        console.print(f"[green]Whole.[/] {manifest.name} in {escape(place)}", soft_wrap=True)
        return
    console.print(f"[red]Incomplete.[/] {manifest.name} in {escape(place)}", soft_wrap=True)
    print_lost(manifest, lost)
    warn(
        "the storage itself has lost these files, or has them with another content. What to do: docs/operate/backup.md, "
        "under Files that are lost. This backup can be restored without them; no older one was deleted for its sake."
    )


def print_lost(manifest: "Manifest", lost: list[str]) -> None:
    """How many, and which."""
    console.print(f"Not in it: {manifest.lost} of {manifest.files} files that rows name.", soft_wrap=True)
    for key in lost[:NAMED]:
        console.print(f"- {key}", soft_wrap=True, markup=False)
    if len(lost) > NAMED:
        console.print(f"and {len(lost) - NAMED} more, which --json names")


def report_verdict(verdict: "Verdict") -> None:
    name = verdict.manifest.name
    for fault in verdict.faults[:NAMED]:
        console.print(f"- {fault}", soft_wrap=True, markup=False)
    if verdict.lost:
        print_lost(verdict.manifest, verdict.lost)
    if verdict.faults:
        console.print(f"[red]Not good.[/] {name} has {len(verdict.faults)} faults.")
    elif verdict.lost:
        console.print(f"[red]Incomplete.[/] {name} can be restored, but not all of it is there.")
    else:
        console.print(f"[green]Good.[/] {name} can be restored, and all of it is there.")


def warn_of_newer(newer: "Manifest | None") -> None:
    """Of a backup that was passed over for an older one that is whole."""
    if newer is not None:
        warn(
            f"{newer.name} is newer, but incomplete: {newer.lost} of {newer.files} files were lost. The newest whole one is "
            f"taken; --name {newer.name} takes the newer one."
        )
