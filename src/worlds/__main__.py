"""`python -m worlds "A Mars base with three labs around a red rover" --out mars`: words, or a plan, become files."""

import argparse
import sys
from pathlib import Path

from pydantic import ValidationError

from worlds.checks.report import verdicts
from worlds.design import Design, design, design_plan
from worlds.files import NotOurFolder, write_world
from worlds.plan.plan import Plan
from worlds.request import DesignRequest
from worlds.roblox.gate import WorldRefused


def main() -> None:
    options = arguments()
    request = request_of(options)
    world = design(request) if options.plan is None else design_plan(request, plan_in(options.plan))
    try:
        written = write_world(world, options.out)
    except WorldRefused as error:
        sys.exit(f"worlds: this world has a fault of ours, so nothing was written. Report it with its words: {error}")
    except NotOurFolder as error:
        sys.exit(f"worlds: {error}. Choose another --out.")
    except OSError as error:
        sys.exit(f"worlds: cannot write to {options.out}: {error.strerror}. Choose another --out.")
    report(world, written)
    if options.check:
        report_checks(world)


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        prog="python -m worlds", description="Make a Roblox world from a description: picture, place, Rojo project."
    )
    said = parser.add_mutually_exclusive_group(required=True)
    said.add_argument("description", nargs="?", help='"A Mars base with three labs around a red rover"')
    said.add_argument("--plan", type=Path, metavar="FILE", help="a plan in JSON instead: zones, things in them, links")
    parser.add_argument("--out", type=Path, required=True, metavar="DIR", help="folder to write to")
    parser.add_argument("--name", default="World", help="of the world (default: %(default)s)")
    parser.add_argument("--subject", help="what is taught, such as astronomy")
    parser.add_argument("--seed", type=int, default=1, help="another seed, another arrangement (default: %(default)s)")
    parser.add_argument("--check", action="store_true", help="say what the checks find; exit code 1 if one fails")
    return parser.parse_args()


def request_of(options: argparse.Namespace) -> DesignRequest:
    """Ends the process with a reason a line if something does not fit."""
    try:
        return DesignRequest.model_validate(
            {
                "name": options.name,
                "description": f"As in {options.plan}" if options.description is None else options.description,
                "subject": options.subject,
                "settings": {"seed": options.seed},
            }
        )
    except ValidationError as error:
        reasons = [f"{fault['loc'][-1]}: {fault['msg']}" for fault in error.errors()]
        sys.exit("\n".join(f"worlds: {reason}. Change it and try again." for reason in reasons))


def plan_in(file: Path) -> Plan:
    """Ends the process with a reason a line if it is none."""
    try:
        return Plan.model_validate_json(file.read_bytes())
    except OSError as error:
        sys.exit(f"worlds: cannot read {file}: {error.strerror}. Choose another --plan.")
    except ValidationError as error:
        reasons = [f"{'.'.join(map(str, fault['loc']))}: {fault['msg']}" for fault in error.errors()]
        sys.exit("\n".join(f"worlds: {file}: {reason}. Change it and try again." for reason in reasons))


def report(world: Design, written: list[Path]) -> None:
    scene = world.scene
    things = f"{len(scene.components)} things of {len(scene.parts)} parts"
    lines = [f"{scene.name}: {things}, for {scene.max_players} players."]
    lines += [f"Wrote   {path}" for path in written]
    lines += [f"Notice  {notice.detail}" for notice in scene.notices]
    sys.stdout.write("\n".join(lines) + "\n")


def report_checks(world: Design) -> None:
    """Ends the process with 1 if one fails."""
    found = verdicts(world.scene, world.scripts)
    lines = [f"{'Good' if one.passed else 'Fault':7} {one.code}: {one.detail}" for one in found]
    sys.stdout.write("\n".join(lines) + "\n")
    if not all(one.passed for one in found):
        sys.exit(1)


if __name__ == "__main__":
    main()
