"""Who can play an environment: what Roblox demands, and what of it we see done. What we cannot see is never promised."""

from collections.abc import Mapping
from typing import Final
from urllib.parse import quote

from blockyard.base import clock
from blockyard.environments import open_cloud_keys, queries, service
from blockyard.environments.audience_facts import Audience, AudienceFacts, AudienceWhere, Seen, WayFacts, read_facts
from blockyard.environments.audience_schemas import (
    AudienceCertainty,
    AudienceNoticeCode,
    AudienceNoticeRead,
    AudienceRead,
    AudienceSourceRead,
    AudienceStepRead,
    AudienceWayRead,
    EnvironmentAudienceRead,
    Playable,
    PublicationAudienceRead,
)
from blockyard.environments.files import NO_PLAY
from blockyard.environments.models import Environment
from blockyard.environments.states import FileKind
from blockyard.tenancy.session import TenantSession

NOTHING_READY: Final = "No version of this environment is ready yet, so nobody can play it. See its status."
BEST_FIRST: Final = (Playable.READY, Playable.NEEDS_STEPS, Playable.NOT_POSSIBLE)

Done = Mapping[Seen, bool | None]
"""Whether it is done; None: we cannot see it."""


async def get_audience(db: TenantSession, name: str) -> EnvironmentAudienceRead:
    """Raises NotFound."""
    environment = await service.get_environment(db, name)
    published = await queries.find_published_version(db, environment, live=True)
    saved = await queries.find_published_version(db, environment, live=False)
    was_sent = published is not None or saved is not None
    done: Done = {
        Seen.OPEN_CLOUD_KEY: await open_cloud_keys.has_open_cloud_key(db),
        Seen.PLACE: was_sent or None,
        Seen.PUBLISHED_LIVE: published is not None,
    }
    ready = {
        AudienceWhere.ROBLOX: environment.ready_version is not None,
        AudienceWhere.BROWSER: await queries.has_ready_file(db, environment, FileKind.PLAY),
    }
    facts = read_facts()
    return EnvironmentAudienceRead(
        name=environment.name,
        ready_version=environment.ready_version,
        published_version=published,
        facts_as_of=facts.as_of,
        notices=present_notices(facts, ready),
        audiences=[
            present_audience(
                audience,
                [
                    present_way(facts, way, done, environment, is_ready=ready[way.where])
                    for way in facts.ways
                    if way.audience == audience
                ],
            )
            for audience in Audience
        ],
    )


def present_notices(facts: AudienceFacts, ready: Mapping[AudienceWhere, bool]) -> list[AudienceNoticeRead]:
    notices = []
    if facts.are_old(clock.now().date()):
        told = (
            f"What Roblox demands was read on {facts.as_of}, and Roblox changes it often. Read the sources of the steps "
            "before you rely on them."
        )
        notices.append(AudienceNoticeRead(code=AudienceNoticeCode.FACTS_OLD, detail=told))
    if not ready[AudienceWhere.ROBLOX]:
        notices.append(AudienceNoticeRead(code=AudienceNoticeCode.NOTHING_READY, detail=NOTHING_READY))
    elif not ready[AudienceWhere.BROWSER]:
        notices.append(AudienceNoticeRead(code=AudienceNoticeCode.NO_PLAY, detail=NO_PLAY))
    return notices


def present_way(
    facts: AudienceFacts, way: WayFacts, done: Done, environment: Environment, *, is_ready: bool
) -> AudienceWayRead:
    """`is_ready`: there is something to play where this way leads."""
    steps = [present_step(facts, demand_id, done) for demand_id in way.demands]
    return AudienceWayRead(
        way=way.way,
        where=way.where,
        playable=judge_steps(steps) if way.possible and is_ready else Playable.NOT_POSSIBLE,
        detail=way.detail,
        source=present_source(facts, way.source),
        steps=steps,
        link=way.page and way.page.replace("{environment}", quote(environment.name, safe="")),
    )


def present_step(facts: AudienceFacts, demand_id: str, done: Done) -> AudienceStepRead:
    demand = facts.demands[demand_id]
    return AudienceStepRead(
        id=demand_id,
        what=demand.what,
        who=demand.who,
        optional=demand.optional,
        done=None if demand.seen is None else done[demand.seen],
        certainty=AudienceCertainty.SURE if demand.sure else AudienceCertainty.UNVERIFIED,
        source=present_source(facts, demand.source),
    )


def present_source(facts: AudienceFacts, source_id: str) -> AudienceSourceRead:
    return AudienceSourceRead.model_validate(facts.sources[source_id])


def judge_steps(steps: list[AudienceStepRead]) -> Playable:
    """By what it takes: a step that we cannot see may be left."""
    return Playable.READY if all(step.done or step.optional for step in steps) else Playable.NEEDS_STEPS


def present_audience(audience: Audience, ways: list[AudienceWayRead]) -> AudienceRead:
    return AudienceRead(
        audience=audience,
        roblox=find_best(ways, AudienceWhere.ROBLOX),
        browser=find_best(ways, AudienceWhere.BROWSER),
        ways=ways,
    )


def find_best(ways: list[AudienceWayRead], where: AudienceWhere) -> Playable:
    return min((way.playable for way in ways if way.where == where), key=BEST_FIRST.index)


def present_publication_audience(environment: Environment) -> PublicationAudienceRead:
    """What a publication that players are to see does not promise."""
    facts = read_facts()
    return PublicationAudienceRead(
        detail=facts.publication.detail,
        source=present_source(facts, facts.publication.source),
        facts_as_of=facts.as_of,
        link=f"{service.link(environment.name)}/audience",
    )
