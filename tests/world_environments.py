"""What the world's schools have built: an environment with a version, its files, a key and a publication."""

import hashlib
import json
from pathlib import Path
from typing import Any, Final
from uuid import UUID

import psycopg
from sqlalchemy.orm import Session

from blockyard.base import clock
from blockyard.base.ids import new_id
from blockyard.base.keys import KeyRing
from blockyard.environments.models import Environment, EnvironmentVersion, Publication, RobloxAsset, SealedSecret
from blockyard.environments.states import FILE_NAMES, FileKind
from blockyard.tenancy.sealed import seal
from tests.databases import SECRET_KEYS
from worlds.browser.schema import Parts
from worlds.roblox.instance import Instance
from worlds.roblox.place import place_file

NAME: Final = "Mars Base"
CONTENT: Final = b'{"content": "of a file"}'
PLAY: Final = json.dumps(
    {
        "name": NAME,
        "title": NAME,
        "version": 1,
        "scene": {
            "spawn": [0, 0, 0],
            "hours": 12,
            "weather": "clear",
            "width": 64,
            "depth": 64,
            "ground": None,
            "palette": [],
            "parts": {column: [] for column in Parts.model_fields},
            "shapes": [],
            "materials": [],
            "things": [],
            "texts": [],
            "lights": [],
        },
        "machines": [],
        "questions": [],
        "props": [],
    }
).encode()
"""What a browser plays: who asks for it is promised its form."""


def empty_place() -> bytes:
    """A place where nothing is, without a script: the reporter can be put into it."""
    player = Instance(
        "StarterPlayer", "StarterPlayer", children=[Instance("StarterPlayerScripts", "StarterPlayerScripts")]
    )
    return place_file(
        Instance("DataModel", NAME, children=[Instance("ServerScriptService", "ServerScriptService"), player])
    )


def content_of(name: str) -> bytes:
    if name == FILE_NAMES[FileKind.PLACE]:
        return empty_place()
    return PLAY if name == FILE_NAMES[FileKind.PLAY] else CONTENT


def write_files(admin: psycopg.Connection, data_dir: Path, play: dict[str, Any] | None = None) -> None:
    """What the assets of all schools tell of. `play`: the world that they play."""
    for organization_id, path in admin.execute("SELECT organization_id, path FROM blockyard.roblox_assets"):
        file = data_dir / "files" / "organizations" / str(organization_id) / path
        file.parent.mkdir(parents=True, exist_ok=True)
        is_play = play is not None and file.name == FILE_NAMES[FileKind.PLAY]
        file.write_bytes(json.dumps(play).encode() if is_play else content_of(file.name))


def add_environments(
    session: Session, key: str, organization_id: UUID, owner_id: UUID, secret_keys: str = SECRET_KEYS
) -> None:
    """Both schools have a Mars Base; only what it says of itself differs. `secret_keys`: of the installation it is in."""
    now = clock.now()
    stamp = {"organization_id": organization_id, "created_by_id": owner_id}
    request = {"name": NAME, "description": f"One red rover, secret of {key}"}
    environment = Environment(**stamp, id=new_id(), name=NAME, request=request, latest_version=1, ready_version=1)
    session.add(environment)
    session.flush()
    version = EnvironmentVersion(
        **stamp,
        id=new_id(),
        environment_id=environment.id,
        number=1,
        status="ready",
        progress=100,
        request=request,
        designer="parser",
        plan={"world": {"id": "world", "title": f"secret of {key}", "things": [{"id": "w1", "noun": "rover"}]}},
        lesson={"title": f"secret of {key}"},
        play_answers={f"quiz-of-{key}": {"quiz/0": {"answer": 1.0, "tolerance": 0.0, "choices": 4}}},
        notices=[{"code": "left_out", "detail": f"secret of {key}"}],
        component_count=2,
        part_count=20,
        max_players=24,
        started_at=now,
        finished_at=now,
    )
    session.add(version)
    session.flush()
    session.add_all(
        RobloxAsset(
            **stamp,
            id=new_id(),
            environment_version_id=version.id,
            kind=kind,
            path=f"environments/{environment.id}/1/{FILE_NAMES[kind]}",
            size_bytes=len(content_of(FILE_NAMES[kind])),
            sha256=hashlib.sha256(CONTENT + key.encode()).hexdigest(),
        )
        for kind in FileKind
    )
    sealed = seal(KeyRing.parse(secret_keys), organization_id, f"open-cloud-key-of-{key}")
    session.add_all(
        [
            SealedSecret(**stamp, id=new_id(), name="open_cloud_key", sealed=sealed, hint=key[-4:]),
            Publication(
                **stamp,
                id=new_id(),
                environment_version_id=version.id,
                universe_id=1,
                place_id=2,
                live=False,
                status="published",
                place_version=7,
                finished_at=now,
            ),
        ]
    )
    session.flush()
