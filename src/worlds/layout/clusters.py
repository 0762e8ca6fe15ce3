"""What is put down together: bodies that bonds tie to each other, directly or through others; the spawns; rows of what is
alike; and single bodies."""

from collections.abc import Collection, Sequence

from worlds.layout.bond import Bond
from worlds.layout.cluster import Cluster
from worlds.layout.plot import Standing
from worlds.layout.rows import in_rows


def clusters_of(
    bodies: Sequence[Standing], bonds: Sequence[Bond], *, rows: bool = True, single: Collection[Standing] = ()
) -> list[Cluster]:
    """Each arranged, in the order of their first bodies; rows come last. `bonds`: between these bodies. `rows`: whether what
    is alike may stand in rows; `single`: what stands in none."""
    group = {body: number for number, body in enumerate(bodies)}
    spawns = [body for body in bodies if body.is_spawn]
    for tied in [spawns, *(bond.bodies() for bond in bonds)]:
        numbers = {group[body] for body in tied}
        for body, number in group.items():
            if number in numbers:
                group[body] = min(numbers)
    by_group: dict[int, list[Standing]] = {}
    for body, number in group.items():
        by_group.setdefault(number, []).append(body)
    bound = {body for bond in bonds for body in bond.bodies()}
    free = [body for body in bodies if not body.is_spawn and body not in bound]
    alike = in_rows([body for body in free if body not in single]) if rows else []
    in_row = {body for row in alike for body in row.items}
    clusters = [
        Cluster([*members], [bond for bond in bonds if group[bond.subject] == number])
        for number, members in by_group.items()
        if not any(body in in_row for body in members)
    ]
    found = [*clusters, *alike]
    for cluster in found:
        cluster.arrange()
    return found
