"""Environments, their versions, the files of a version, and what was published of them."""

from datetime import datetime
from typing import Any, ClassVar
from uuid import UUID

from sqlalchemy import BigInteger, Index
from sqlalchemy.dialects.postgresql import JSONB
from sqlalchemy.orm import Mapped, mapped_column

from blockyard.environments.states import FILE_KINDS, PUBLICATION_STATUSES, VERSION_STATUSES
from blockyard.tenancy.base import (
    SEALED_FOR,
    Authored,
    Base,
    OrganizationScoped,
    Rights,
    belongs_to,
    keyed_text,
    one_of,
    unique_within_organization,
)


class Environment(Authored, OrganizationScoped, Base):
    """A learning world. Another organization may have one of the same name."""

    __tablename__ = "environments"
    __app_rights__: ClassVar[Rights] = Rights(
        update=("latest_version", "name", "ready_version", "request"), delete=True
    )

    name: Mapped[str]
    name_key: Mapped[UUID] = keyed_text("name")
    request: Mapped[dict[str, Any]]
    """DesignRequest, as it stands now."""
    latest_version: Mapped[int] = mapped_column(default=1)
    ready_version: Mapped[int | None]
    """What is shown and downloaded. Set together with the version's files, so a half-written one is never seen."""

    @classmethod
    def constraints(cls) -> tuple[Any, ...]:
        return (unique_within_organization("name_key"),)


class EnvironmentVersion(Authored, OrganizationScoped, Base):
    """What was asked for at one time, and what became of it. Never changed once it is finished."""

    __tablename__ = "environment_versions"
    __app_rights__: ClassVar[Rights] = Rights(
        update=(
            "component_count",
            "designer",
            "error",
            "finished_at",
            "lesson",
            "max_players",
            "notices",
            "part_count",
            "plan",
            "play_answers",
            "play_names",
            "progress",
            "started_at",
            "status",
            "taken_at",
        )
    )
    __crossing__: ClassVar[bool] = True  # assignments.judges_of judges for students, who see no version

    environment_id: Mapped[UUID]
    number: Mapped[int]
    status: Mapped[str]
    progress: Mapped[int] = mapped_column(default=0)
    """0 to 100."""
    request: Mapped[dict[str, Any]]
    designer: Mapped[str | None]
    """`parser`, or the model that proposed the plan."""
    plan: Mapped[dict[str, Any] | None]
    """What it was built of. None: it is not built yet, or was before plans were kept."""
    lesson: Mapped[dict[str, Any] | None]
    """What it teaches. None: it is not built yet, or was before lessons were kept."""
    play_answers: Mapped[dict[str, Any] | None]
    """What judges answers (`worlds/browser/answers.py`). None: it is not built yet, or was before worlds were played."""
    play_names: Mapped[dict[str, Any] | None]
    """What events of a play may name: `activities`, `things`. None: it is not built yet, or was before they were kept."""
    notices: Mapped[list[dict[str, str]]] = mapped_column(JSONB, default=list)
    component_count: Mapped[int | None]
    part_count: Mapped[int | None]
    max_players: Mapped[int | None]
    """As the description or the request said."""
    error: Mapped[dict[str, Any] | None]
    started_at: Mapped[datetime | None]
    finished_at: Mapped[datetime | None]
    taken_at: Mapped[datetime | None]
    """When the run of its job began that claimed it last (jobs/fence.py)."""

    @classmethod
    def constraints(cls) -> tuple[Any, ...]:
        return (
            belongs_to("environments", "environment_id"),
            unique_within_organization("environment_id", "number"),
            one_of("status", VERSION_STATUSES),
        )


class RobloxAsset(Authored, OrganizationScoped, Base):
    """A file of a version, in the organization's part of the storage."""

    __tablename__ = "roblox_assets"

    environment_version_id: Mapped[UUID]
    kind: Mapped[str]
    path: Mapped[str]
    """Below the organization's own prefix."""
    size_bytes: Mapped[int] = mapped_column(BigInteger)
    sha256: Mapped[str]

    @classmethod
    def constraints(cls) -> tuple[Any, ...]:
        return (
            belongs_to("environment_versions", "environment_version_id"),
            unique_within_organization("path"),
            one_of("kind", FILE_KINDS),
        )


class SealedSecret(Authored, OrganizationScoped, Base):
    """A secret that the organization entrusts to us, by what it is for: its own key for Roblox's Open Cloud."""

    __tablename__ = "sealed_secrets"
    __app_rights__: ClassVar[Rights] = Rights(update=("hint", "sealed"), delete=True)
    __crossing__: ClassVar[bool] = True  # the first proof of a mailbox ends what a stranger stored

    name: Mapped[str]
    sealed: Mapped[str] = mapped_column(info={SEALED_FOR: "organization_id"})
    hint: Mapped[str]
    """Its last four characters."""

    @classmethod
    def constraints(cls) -> tuple[Any, ...]:
        return (unique_within_organization("name"),)


class Publication(Authored, OrganizationScoped, Base):
    """A version sent to a place of Roblox."""

    __tablename__ = "environment_publications"
    __app_rights__: ClassVar[Rights] = Rights(update=("error", "finished_at", "place_version", "status", "taken_at"))

    environment_version_id: Mapped[UUID]
    universe_id: Mapped[int] = mapped_column(BigInteger)
    place_id: Mapped[int] = mapped_column(BigInteger)
    live: Mapped[bool]
    """False: saved, players do not see it yet."""
    status: Mapped[str]
    place_version: Mapped[int | None]
    """The number that Roblox gave it."""
    error: Mapped[dict[str, Any] | None]
    finished_at: Mapped[datetime | None]
    taken_at: Mapped[datetime | None]
    """When the run of its job began that claimed it last (jobs/fence.py)."""

    @classmethod
    def constraints(cls) -> tuple[Any, ...]:
        return (
            belongs_to("environment_versions", "environment_version_id"),
            one_of("status", PUBLICATION_STATUSES),
            Index(None, "organization_id", "environment_version_id", "id"),
        )
