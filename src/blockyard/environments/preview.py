"""What a description would become, without keeping anything."""

import asyncio
import base64
from typing import Final

from blockyard.environments.reading import brief_for, designed
from blockyard.environments.schemas import ComponentRead, NoticeRead, PreviewRead
from blockyard.environments.settings import EnvironmentSettings
from worlds.design import Design
from worlds.request import DesignRequest
from worlds.scene import Component

AT_ONCE: Final = asyncio.Semaphore(2)
"""Previews of one process that are computed at the same time: they must not starve what else it serves."""


async def preview(settings: EnvironmentSettings, request: DesignRequest) -> PreviewRead:
    async with AT_ONCE:
        brief, designer = await brief_for(settings, request)
        design = await designed(request, brief)
        picture = await asyncio.to_thread(design.picture)
    return present_preview(design, designer, picture)


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
            {"relation": one.relation, "subject": one.subject, "objects": list(one.objects), "holds": one.holds}
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
