"""What is put down together: bodies that bonds tie to each other, directly or through others; the spawns; rows of what is
alike; and single bodies."""

from collections.abc import Collection, Sequence

from worlds.layout.bond import Bond
from worlds.layout.captions import beside, captions_of, put_beside_row, shrink
from worlds.layout.cluster import Cluster
from worlds.layout.plot import Standing
from worlds.layout.rows import in_rows
from worlds.layout.stagger import stagger


def clusters_of(
    bodies: Sequence[Standing], bonds: Sequence[Bond], *, rows: bool = True, single: Collection[Standing] = ()
) -> list[Cluster]:
    """Each arranged, in the order of their first bodies; rows come last. `bonds`: between these bodies. `rows`: whether what
    is alike may stand in rows; `single`: what stands in none."""
    taken = {body for bond in bonds for body in bond.bodies()}
    captions = captions_of(bodies, taken) if rows else {}
    shrink(captions)
    bound = {*taken, *captions, *single}
    free = [body for body in bodies if not body.is_spawn and body not in bound]
    alike = in_rows(free) if rows else []
    in_row = {body: row for row in alike for body in row.items}
    of_rows = {sign: in_row[named] for sign, named in captions.items() if named in in_row}
    bonds = [*bonds, *beside({sign: named for sign, named in captions.items() if sign not in of_rows})]
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
    clusters = [
        Cluster([*members], [bond for bond in bonds if group[bond.subject] == number])
        for number, members in by_group.items()
        if not any(body in in_row or body in of_rows for body in members)
    ]
    found = [*clusters, *alike]
    for cluster in found:
        cluster.arrange()
        stagger(cluster)
    for sign, row in of_rows.items():
        put_beside_row(row, sign)
    return found
