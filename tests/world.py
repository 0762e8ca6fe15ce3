"""The world: two organizations, alpha and omega, with identical names for everything, at least a row in every table."""

from dataclasses import dataclass, field
from datetime import timedelta
from functools import cache
from uuid import UUID

from pwdlib.hashers.argon2 import Argon2Hasher
from sqlalchemy import create_engine
from sqlalchemy.orm import Session

from blockyard.agents.models import AgentExecution, AgentInstance
from blockyard.audit.models import AuditEntry
from blockyard.base import clock
from blockyard.base.ids import new_id
from blockyard.base.keys import KeyRing
from blockyard.identity.factor_models import Challenge, Factor, FactorKind, RecoveryCode
from blockyard.identity.models import (
    ROLES,
    ApiKey,
    Credential,
    EmailChange,
    Invitation,
    Membership,
    OldSecret,
    Organization,
    RefreshToken,
    User,
    UserOrganization,
)
from blockyard.identity.power.api_keys import PREFIX
from blockyard.identity.tokens import AccessTokens, new_organization_secret, secret_hash
from blockyard.tenancy.database import sqlalchemy_url
from blockyard.tenancy.sealed import seal
from blockyard.web.models import IdempotencyKey
from tests.databases import SECRET_KEYS, TOKEN_KEYS, TestDatabase
from tests.world_assignments import add_assignments
from tests.world_billing import add_billing
from tests.world_children import add_children
from tests.world_classes import Pupil, add_classes
from tests.world_environments import add_environments
from tests.world_game import add_game
from tests.world_paths import path_ids_of
from tests.world_players import add_players
from tests.world_rosters import add_rosters
from tests.world_uploads import add_uploads
from tests.world_webhooks import add_webhooks

TOTP_SECRET = "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP"
PASSKEY_CHALLENGE = bytes(range(32))
PASSWORD = "correct horse battery"
ACCESS_TOKENS = AccessTokens(KeyRing.parse(TOKEN_KEYS), timedelta(minutes=15))


@dataclass(frozen=True, slots=True)
class Person:
    """A user with a token for one organization (or for none)."""

    id: UUID
    email: str
    full_name: str
    organization_id: UUID | None = None
    membership_id: UUID | None = None
    sign_in_id: UUID | None = None

    @property
    def token(self) -> str:
        return ACCESS_TOKENS.issue(self.id, self.organization_id, self.sign_in_id)

    @property
    def headers(self) -> dict[str, str]:
        return {"Authorization": f"Bearer {self.token}"}


@dataclass(frozen=True, slots=True)
class School:
    """One organization with a person of each role, a former member, and a thing of each kind."""

    id: UUID
    owner: Person
    admin: Person
    teacher: Person
    student: Person
    former: Person
    both: Person
    pupil: Pupil
    """A student of the class, who is no member."""
    other_pupil: Pupil
    """A student of no class."""
    new_student_id: UUID
    """Of a student with no sign-in and no class."""
    instance_id: UUID
    execution_id: UUID
    invitation_id: UUID
    api_key_id: UUID
    api_key: str
    place_key: str
    """Of its environment's place at Roblox."""
    path_ids: dict[str, str]
    """What an id in a path of a route would be here, by its name there."""
    agent_id: str = "content-gen-001"
    quiz_agent_id: str = "quiz-001"

    def person(self, role: str) -> Person:
        person: Person = getattr(self, role)
        return person


@dataclass(frozen=True, slots=True)
class World:
    alpha: School
    omega: School
    outsider: Person
    schools: tuple[School, School] = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "schools", (self.alpha, self.omega))


def build_world(database: TestDatabase) -> World:
    """Fill the template, as its superuser and without the walls: the tests are what meets them."""
    engine = create_engine(sqlalchemy_url(database.admin_url))
    with Session(engine) as session, session.begin():
        both = add_user(session, "both@example.org", "Robin Both")
        outsider = add_user(session, "outsider@example.org", "Kim Outsider")
        world = World(add_school(session, "alpha", both), add_school(session, "omega", both), outsider)
    engine.dispose()
    return world


def add_user(session: Session, email: str, full_name: str) -> Person:
    user = User(id=new_id(), email=email, full_name=full_name)
    session.add(user)
    session.flush()
    session.add(Credential(user_id=user.id, password_hash=password_hash(), verified_at=clock.now()))
    return Person(user.id, email, full_name, sign_in_id=add_sign_in(session, user.id, None))


def add_sign_in(session: Session, user_id: UUID, organization_id: UUID | None) -> UUID:
    """A sign-in that a person's tokens come from. Its refresh token is nobody's."""
    sign_in = RefreshToken(
        id=new_id(),
        user_id=user_id,
        organization_id=organization_id,
        secret_hash=secret_hash("nobody's"),
        device="Firefox on Linux",
        network="127.0.0.0/24",
        created_at=clock.now(),
        proved_at=clock.now() + timedelta(days=1),  # recent, however long the tests run
        last_used_at=clock.now(),
        expires_at=clock.now() + timedelta(days=30),
    )
    session.add(sign_in)
    return sign_in.id


def add_school(session: Session, key: str, both: Person) -> School:
    organization = Organization(id=new_id(), name="Springfield School")
    session.add(organization)
    session.flush()

    def join(person: Person, role: str, *, removed: bool = False) -> Person:
        membership = Membership(
            organization_id=organization.id,
            id=new_id(),
            user_id=person.id,
            email=person.email,
            full_name=person.full_name,
            role=role,
            removed_at=clock.now() if removed else None,
        )
        session.add(membership)
        session.flush()
        session.add(UserOrganization(user_id=person.id, organization_id=organization.id))
        sign_in_id = add_sign_in(session, person.id, organization.id)
        return Person(person.id, person.email, person.full_name, organization.id, membership.id, sign_in_id)

    people = {
        role: join(add_user(session, f"{role}@{key}.example.org", f"Alex {role.title()}"), role) for role in ROLES
    }
    former = join(add_user(session, f"former@{key}.example.org", "Alex Former"), "teacher", removed=True)
    member_of_both = join(both, "teacher")
    session.flush()

    stamp = {"organization_id": organization.id, "created_by_id": people["owner"].id}
    instance = AgentInstance(
        **stamp,
        id=new_id(),
        agent_id="content-gen-001",
        agent_type="content_generator",
        status="idle",
        configuration={"secret_of": key},
    )
    quiz = AgentInstance(
        **stamp, id=new_id(), agent_id="quiz-001", agent_type="quiz_generator", status="idle", configuration={}
    )
    session.add_all([instance, quiz])
    session.flush()
    execution = AgentExecution(
        **stamp,
        id=new_id(),
        agent_instance_id=instance.id,
        status="completed",
        input={"text": f"secret of {key}"},
        output={"text": f"secret of {key}"},
        attempts=1,
        started_at=clock.now() - timedelta(seconds=2),
        finished_at=clock.now(),
    )
    invitation = Invitation(
        **stamp,
        id=new_id(),
        email="invited@example.org",
        role="teacher",
        token_hash=secret_hash(f"invitation-{key}"),
        expires_at=clock.now() + timedelta(days=7),
    )
    session.add(OldSecret(secret_hash=secret_hash(f"invitation-{key}"), organization_id=organization.id))
    add_personal(session, key, people["owner"].id)
    secret = PREFIX + new_organization_secret(organization.id)
    api_key = ApiKey(
        **stamp,
        id=new_id(),
        name="grading",
        role="teacher",
        prefix=secret[:34],
        secret_hash=secret_hash(secret),
        expires_at=clock.now() + timedelta(days=90),
    )
    session.add_all(
        [
            execution,
            invitation,
            api_key,
            IdempotencyKey(
                **stamp, id=new_id(), key="same-key", fingerprint="0", status=201, body=f'"secret of {key}"', answer={}
            ),
            AuditEntry(
                **stamp,
                id=new_id(),
                action="organization.created",
                resource_type="organization",
                resource_id=str(organization.id),
                details={"secret_of": key},
            ),
        ]
    )
    session.flush()
    add_billing(session, key, organization.id, people["owner"].id)
    add_environments(session, key, organization.id, people["owner"].id)
    teacher_id, admin_id = people["teacher"].id, people["admin"].id
    pupil, other_pupil, new_student_id = add_classes(session, key, organization.id, teacher_id, admin_id, ACCESS_TOKENS)
    add_assignments(session, key, organization.id, teacher_id, pupil.id)
    place_key = add_game(session, key, organization.id, teacher_id)
    add_rosters(session, key, organization.id, people["admin"].id, pupil.id)
    add_uploads(session, key, organization.id, people["owner"].id, execution.id)
    add_players(session, key, organization.id, teacher_id, pupil.id)
    add_children(session, key, organization.id, people["owner"].id)
    add_webhooks(session, key, organization.id, people["owner"].id)
    return School(
        id=organization.id,
        owner=people["owner"],
        admin=people["admin"],
        teacher=people["teacher"],
        student=people["student"],
        former=former,
        both=member_of_both,
        pupil=pupil,
        other_pupil=other_pupil,
        new_student_id=new_student_id,
        instance_id=instance.id,
        execution_id=execution.id,
        invitation_id=invitation.id,
        api_key_id=api_key.id,
        api_key=secret,
        place_key=place_key,
        path_ids=path_ids_of(session, organization.id),
    )


def add_personal(session: Session, key: str, user_id: UUID) -> None:
    """What only a person's own sign-in reaches. The authenticator app is not confirmed, so nobody is asked for a code."""
    app = Factor(
        id=new_id(),
        user_id=user_id,
        kind=FactorKind.TOTP,
        name=f"Phone of {key}",
        created_at=clock.now(),
        sealed_secret=seal(KeyRing.parse(SECRET_KEYS), user_id, TOTP_SECRET),
    )
    challenge = Challenge(
        challenge_hash=secret_hash(PASSKEY_CHALLENGE.hex() if key == "alpha" else "of omega"),
        user_id=user_id,
        expires_at=clock.now() + timedelta(days=1),
    )
    session.add(challenge)
    session.add_all([app, RecoveryCode(user_id=user_id, code_hash=secret_hash(f"recovery-{key}"))])
    session.add(
        EmailChange(
            user_id=user_id,
            email=f"new@{key}.example.org",
            token_hash=secret_hash(f"email-change-{key}"),
            expires_at=clock.now() + timedelta(days=1),
        )
    )


@cache
def password_hash() -> str:
    """Argon2id of PASSWORD with the cheapest parameters: the suite signs in often."""
    return Argon2Hasher(time_cost=1, memory_cost=8, parallelism=1).hash(PASSWORD)
