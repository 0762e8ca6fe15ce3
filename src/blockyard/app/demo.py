"""Two demo schools, for `blockyard seed`: the same names in both, and neither sees the other."""

import secrets
from dataclasses import dataclass

from blockyard.agents import executions, service
from blockyard.agents.permissions import AGENTS_CREATE
from blockyard.agents.schemas import AgentInstanceCreate, ExecutionCreate
from blockyard.agents.states import AgentType
from blockyard.environments import service as environments
from blockyard.identity import acceptance, registration
from blockyard.identity.origin import Origin
from blockyard.identity.permissions import INVITATIONS_CREATE
from blockyard.identity.power.checks import lock_credential, lock_power
from blockyard.identity.power.invitations import create_invitation, renew_token
from blockyard.identity.power.proof import prove_mailbox
from blockyard.identity.schemas import InvitationAcceptance, Registration
from blockyard.identity.tokens import AccessTokens, CurrentUser
from blockyard.quota import Quota
from blockyard.tenancy.context import TenantContext
from blockyard.tenancy.gate import gate_session
from blockyard.tenancy.process import Process
from blockyard.tenancy.session import TenantSession
from worlds.request import DesignRequest

ORIGIN = Origin("localhost", "blockyard seed")
SCHOOLS = (("Maple Street School", "maple"), ("River Bend Academy", "river"))
STAFF = (("Alex Kim", "admin"), ("Dana Okafor", "teacher"), ("Sam Novak", "student"))

LESSON = (
    "The water cycle is the journey of water between the sea, the air and the land. The sun heats the sea, and water "
    "evaporates into the air as vapour. High in the atmosphere the vapour cools and condenses into clouds. When the "
    "droplets become heavy, they fall as rain or snow. Rivers carry about 40,000 cubic kilometres of water back to the "
    "sea every year. Groundwater is water that has soaked into the soil and rock below us."
)
WORLD = (
    "A mountain with a waterfall next to it, a lake in front of the mountain, two boats on the lake, six pine trees around "
    "the lake, a weather station, a cloudy morning, and a quiz board near the spawn, for 24 students"
)
INSTANCES = (
    ("quiz-001", AgentType.QUIZ_GENERATOR),
    ("content-gen-001", AgentType.CONTENT_GENERATOR),
    ("terrain-001", AgentType.TERRAIN_GENERATOR),
)


@dataclass(frozen=True, slots=True)
class DemoPerson:
    """A sign-in of the demo."""

    school: str
    role: str
    email: str
    password: str


async def seed(process: Process) -> list[DemoPerson]:
    """Make the schools. Raises EmailTaken if they are there already."""
    return [person for name, key in SCHOOLS for person in await seed_school(process, name, key)]


async def seed_school(process: Process, name: str, key: str) -> list[DemoPerson]:
    password = secrets.token_urlsafe(12)
    owner_email = f"owner@{key}.example.org"
    founded = await registration.register(
        process,
        Registration(email=owner_email, password=password, full_name="Robin Marsh", organization_name=name),
        ORIGIN,
    )
    assert founded.organization is not None
    owner = process.part(AccessTokens).verify(founded.access_token)
    await prove_owner(process, owner)
    context, quota = TenantContext(founded.organization.id, founded.user.id), process.part(Quota)
    people = [DemoPerson(name, "owner", owner_email, password)]
    for full_name, role in STAFF:
        person = DemoPerson(name, role, f"{role}@{key}.example.org", password)
        await add_member(process, context, owner, person, full_name)
        people.append(person)
    async with process.tenant_sessions.open(context, authorize=AGENTS_CREATE.authorize) as db:
        await add_agents(db, quota)
        await environments.create_environment(db, quota, DesignRequest(name="Water Cycle", description=WORLD))
    return people


async def prove_owner(process: Process, owner: CurrentUser) -> None:
    """Nobody reads the mail of example.org."""
    async with gate_session(process.gate_engine) as gate:
        await prove_mailbox(gate, await lock_credential(gate, owner.id), sign_in_id=owner.sign_in_id)


async def add_member(
    process: Process, context: TenantContext, owner: CurrentUser, person: DemoPerson, full_name: str
) -> None:
    """By an invitation, as everybody comes in."""
    async with process.tenant_sessions.open(context, authorize=INVITATIONS_CREATE.authorize) as db:
        power = await lock_power(db, owner, INVITATIONS_CREATE)
        token = renew_token(await create_invitation(db, power, person.email, person.role))
    body = InvitationAcceptance(token=token, full_name=full_name, password=person.password)
    await acceptance.accept(process, None, body, ORIGIN)


async def add_agents(db: TenantSession, quota: Quota) -> None:
    """Three instances, and a quiz that the worker makes."""
    for agent_id, agent_type in INSTANCES:
        await service.create_instance(db, AgentInstanceCreate(agent_id=agent_id, agent_type=agent_type))
    await executions.enqueue_execution(
        db, quota, "quiz-001", ExecutionCreate(input={"text": LESSON, "question_count": 4})
    )
