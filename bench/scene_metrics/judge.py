"""All that is looked at in one scene."""

from bench.descriptions.expected import Expected
from bench.scene_metrics.attributes import attributes
from bench.scene_metrics.check import Check
from bench.scene_metrics.clearance import clearance
from bench.scene_metrics.counts import counts, known
from bench.scene_metrics.links import links
from bench.scene_metrics.matching import match
from bench.scene_metrics.navigation import reachability, walk_of
from bench.scene_metrics.physics import physics
from bench.scene_metrics.relations import relations
from worlds.scene import Scene


def judged(expected: Expected, scene: Scene) -> list[Check]:
    found = match(expected, scene)
    checks = [*counts(expected, found), *known(expected, found)]
    for one in expected.objects:
        checks += attributes(one, found.found[one.id])
    checks += relations(expected.relations, found.found, found.pads, scene)
    checks += [*physics(scene), *links(scene), *clearance(scene), *settings(expected, scene)]
    return [*checks, *reachability(scene, walk_of(scene))]


def settings(expected: Expected, scene: Scene) -> list[Check]:
    checks = []
    if expected.players is not None:
        right = scene.max_players == expected.players
        checks.append(Check("players", right, f"{expected.players} players", f"{scene.max_players}"))
    if expected.time_of_day is not None:
        start, end = expected.time_of_day
        hour = scene.time_of_day
        right = start <= hour <= end if start <= end else hour >= start or hour <= end
        checks.append(Check("time of day", right, f"{start} to {end} o'clock", f"{hour}"))
    return checks
