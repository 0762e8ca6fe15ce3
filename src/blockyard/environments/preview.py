"""What a description would become, without keeping anything. It runs in a child process: see previews.py."""

import base64
import signal
from typing import Final

from blockyard.base.background import step_back
from blockyard.environments.reading import PARSER, parsed
from blockyard.environments.schemas import ComponentRead, NoticeRead, PreviewRead, RelationRead
from worlds.brief.brief import Brief, Doubt
from worlds.design import Design, design_from
from worlds.request import DesignRequest
from worlds.scene import Component

NICE: Final = 10
"""How far a preview steps back behind what the service answers at once."""


def make_preview(
    request: DesignRequest,
    brief: Brief | None = None,
    doubts: list[Doubt] | None = None,
    designer: str = PARSER,
    *,
    ends_after: float = 60.0,
) -> bytes:
    """PreviewRead as JSON, of `brief` or else of what the parser reads. The process ends when it takes longer."""
    step_back(NICE)
    signal.setitimer(signal.ITIMER_REAL, ends_after)
    try:
        design = design_from(request, brief or parsed(request, doubts or []))
        return present_preview(design, designer, design.picture()).model_dump_json().encode()
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)


def present_preview(design: Design, designer: str, picture: str) -> PreviewRead:
    scene = design.scene
    return PreviewRead(
        brief=design.brief,
        designer=designer,
        theme=scene.theme,
        terrain=scene.terrain,
        time_of_day=scene.time_of_day,
        weather=scene.weather.kind,
        max_players=scene.max_players,
        width=scene.width,
        depth=scene.depth,
        components=[present_component(component) for component in scene.components],
        part_count=len(scene.parts),
        question_count=len(scene.questions),
        relations=[
            RelationRead(relation=one.relation, subject=one.subject, objects=list(one.objects), holds=one.holds)
            for one in scene.relations
        ],
        notices=[NoticeRead(code=notice.code, detail=notice.detail) for notice in scene.notices],
        picture="data:image/svg+xml;base64," + base64.b64encode(picture.encode()).decode(),
    )


def present_component(component: Component) -> ComponentRead:
    (x, y, z), (width, height, depth) = component.base, component.size
    return ComponentRead(
        id=component.id,
        thing=component.thing,
        label=component.label,
        x=x,
        y=y,
        z=z,
        yaw=component.yaw,
        width=width,
        height=height,
        depth=depth,
        parent=component.parent,
        held=component.held,
    )
