"""What a description would become, without keeping anything. It runs in a child process: see preview_child.py."""

import base64

from blockyard.environments.lesson_schemas import LessonRead
from blockyard.environments.notice_schemas import NoticeRead
from blockyard.environments.plan_schemas import WorldPlanRead
from blockyard.environments.preview_schemas import ComponentRead, PreviewRead, RelationRead
from worlds.design import Design
from worlds.plan.resolved import resolution_of
from worlds.plan.tree import things_in
from worlds.resolve.resolution import Resolution
from worlds.scene import Component


def present_preview(design: Design, designer: str, picture: str) -> PreviewRead:
    scene = design.scene
    resolutions = {thing.id: resolution_of(thing, design.plan.shapes) for thing in things_in(design.plan.world)}
    return PreviewRead(
        brief=design.brief,
        plan=WorldPlanRead.model_validate(design.plan.model_dump()),
        lesson=LessonRead.model_validate(design.lesson.model_dump()),
        questions_back=[*design.questions_back],
        coverage=design.coverage,
        designer=designer,
        theme=scene.theme,
        terrain=scene.terrain,
        time_of_day=scene.time_of_day,
        weather=scene.weather.kind,
        max_players=scene.max_players,
        width=scene.width,
        depth=scene.depth,
        components=[present_component(one, resolutions.get(one.wish)) for one in scene.components],
        part_count=len(scene.parts),
        question_count=len(scene.questions),
        relations=[
            RelationRead(relation=one.relation, subject=one.subject, objects=list(one.objects), holds=one.holds)
            for one in scene.relations
        ],
        notices=[NoticeRead(code=notice.code, detail=notice.detail) for notice in scene.notices],
        picture="data:image/svg+xml;base64," + base64.b64encode(picture.encode()).decode(),
    )


def present_component(component: Component, resolution: Resolution | None) -> ComponentRead:
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
        resolved_by=resolution.by if resolution else None,
        runners_up=[*resolution.runners_up] if resolution else [],
    )
