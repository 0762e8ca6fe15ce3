"""Two demo schools, for `blockyard seed`: the same names in both, and neither sees the other."""

import secrets
from dataclasses import dataclass
from functools import partial

from blockyard.agents import executions, service
from blockyard.agents.schemas import AgentInstanceCreate, ExecutionCreate
from blockyard.agents.states import AgentType
from blockyard.app.state import AppState
from blockyard.environments import service as environments
from blockyard.identity import passwords, registration
from blockyard.identity.models import Membership
from blockyard.identity.permissions import authorize
from blockyard.identity.schemas import Registration
from blockyard.tenancy.context import TenantContext
from blockyard.tenancy.gate import gate_session
from blockyard.tenancy.session import TenantSession
from worlds.request import DesignRequest

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


async def seed(state: AppState) -> list[DemoPerson]:
    """Make the schools. Raises EmailTaken if they are there already."""
    return [person for name, key in SCHOOLS for person in await seed_school(state, name, key)]


async def seed_school(state: AppState, name: str, key: str) -> list[DemoPerson]:
    password = secrets.token_urlsafe(12)
    owner_email = f"owner@{key}.example.org"
    founded = await registration.register(
        state,
        Registration(email=owner_email, password=password, full_name="Robin Marsh", organization_name=name),
        host="localhost",
    )
    assert founded.organization is not None
    context = TenantContext(founded.organization.id, founded.user.id)
    people = [DemoPerson(name, "owner", owner_email, password)]
    for full_name, role in STAFF:
        person = DemoPerson(name, role, f"{role}@{key}.example.org", password)
        await add_member(state, context, person, full_name)
        people.append(person)
    async with state.tenant_sessions.open(context, authorize=partial(authorize, permission="agents:create")) as db:
        await add_agents(db)
        await environments.create(db, DesignRequest(name="Water Cycle", description=WORLD))
    return people


async def add_member(state: AppState, owner: TenantContext, person: DemoPerson, full_name: str) -> None:
    password_hash = await passwords.hashed(person.password)
    async with gate_session(state.gate_engine) as gate:
        user = await registration.add_user(gate, person.email, full_name, password_hash)
    async with state.tenant_sessions.open(owner, authorize=partial(authorize, permission="members:update")) as db:
        db.add(Membership(user_id=user.id, role=person.role))


async def add_agents(db: TenantSession) -> None:
    """Three instances, and a quiz that the worker makes."""
    for agent_id, agent_type in INSTANCES:
        await service.create_instance(db, AgentInstanceCreate(agent_id=agent_id, agent_type=agent_type))
    await executions.ask(db, "quiz-001", ExecutionCreate(input={"text": LESSON, "question_count": 4}))
