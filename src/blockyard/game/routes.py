"""/roblox/environment/{name}/place-keys."""

from typing import Annotated
from uuid import UUID

from fastapi import Request, Response

from blockyard.base.settings import ServiceSettings
from blockyard.environments.addresses import PREFIX
from blockyard.environments.name_path import NamePath
from blockyard.environments.sent_files import Version, content_of
from blockyard.environments.states import FILE_NAMES, MEDIA_TYPES, FileKind
from blockyard.game import inbox, place_keys, refusals
from blockyard.game.installing import enqueue_installation
from blockyard.game.lists import INBOX, PLACE_KEYS
from blockyard.game.permissions import GAME_EVENTS_READ, PLACE_KEYS_CREATE, PLACE_KEYS_READ, PLACE_KEYS_REVOKE
from blockyard.game.place_files import find_wanted, make_place_file
from blockyard.game.schemas import InboxEventRead, PlaceKeyCreate, PlaceKeyCreated, PlaceKeyRead, RefusalRead
from blockyard.identity.access import Session, SignedIn, requires
from blockyard.identity.dependencies import makes_lasting_power
from blockyard.web.asking import asked_of
from blockyard.web.disconnect import while_connected
from blockyard.web.downloads import attachment
from blockyard.web.if_match import IfMatch
from blockyard.web.listing import Asked
from blockyard.web.process import process_of
from blockyard.web.ranges import file_response
from blockyard.web.routing import APIRouter
from blockyard.web.schemas import Page
from blockyard.web.tags import tag_of

router = APIRouter(prefix=PREFIX + "/{name}/place-keys", tags=["game"])


@router.post(
    "",
    summary="Make the key of a Roblox place, shown this once",
    status_code=201,
    dependencies=[requires(PLACE_KEYS_CREATE), makes_lasting_power],
)
async def create_place_key(
    current_user: SignedIn, db: Session, name: NamePath, body: PlaceKeyCreate
) -> PlaceKeyCreated:
    """With it the place's servers tell `POST /game/v1/events` what their players do. A place on the pull road has none."""
    return await place_keys.create_place_key(db, current_user, name, body)


@router.get("", summary="List the Roblox places of an environment", dependencies=[requires(PLACE_KEYS_READ)])
async def list_place_keys(
    db: Session, name: NamePath, asked: Annotated[Asked, asked_of(PLACE_KEYS)]
) -> Page[PlaceKeyRead]:
    return await place_keys.list_place_keys(db, name, asked)


@router.get("/{place_key_id}", summary="Get a Roblox place, without its key", dependencies=[requires(PLACE_KEYS_READ)])
async def get_place_key(db: Session, name: NamePath, place_key_id: UUID) -> PlaceKeyRead:
    return PlaceKeyRead.model_validate(await place_keys.get_place_key(db, name, place_key_id))


@router.get(
    "/{place_key_id}/place.rbxlx",
    summary="Download the place with the reporter of a Roblox place",
    response_class=Response,
    responses=content_of(FileKind.PLACE),
    dependencies=[requires(PLACE_KEYS_READ)],
)
async def get_reporting_place(
    db: Session, request: Request, name: NamePath, place_key_id: UUID, version: Version = None
) -> Response:
    """For who publishes it in Roblox Studio. It tells us what happens in it (docs/reporter.md), as what is published by
    `POST .../publish` to the same place does."""
    process = process_of(request)
    wanted = await find_wanted(db, process.part(ServiceSettings), name, place_key_id, version)
    await db.commit()  # what follows takes its time and needs no transaction
    made = await while_connected(request, make_place_file(process, wanted))
    file_name = f"{wanted.environment} v{wanted.version} {FILE_NAMES[FileKind.PLACE]}"
    headers = {
        "ETag": tag_of(made),
        "Cache-Control": "private, no-cache",
        "Blockyard-Version": str(wanted.version),
        "Content-Disposition": attachment(file_name),
    }
    return file_response(request, made, MEDIA_TYPES[FileKind.PLACE], headers)


@router.get(
    "/{place_key_id}/refusals",
    summary="See how much of what a Roblox place told is not kept, and why",
    dependencies=[requires(PLACE_KEYS_READ)],
)
async def list_refusals(db: Session, name: NamePath, place_key_id: UUID) -> Page[RefusalRead]:
    """Of the last seven days, by reason. It says of no player."""
    return await refusals.list_refusals(db, name, place_key_id)


@router.get(
    "/{place_key_id}/events",
    summary="List what a Roblox place told",
    dependencies=[requires(GAME_EVENTS_READ)],
)
async def list_inbox(
    db: Session, name: NamePath, place_key_id: UUID, asked: Annotated[Asked, asked_of(INBOX)]
) -> Page[InboxEventRead]:
    """For seven days, with what became of it."""
    return await inbox.list_inbox(db, name, place_key_id, asked)


@router.get(
    "/{place_key_id}/events/{game_event_id}",
    summary="Get an event that a Roblox place told",
    dependencies=[requires(GAME_EVENTS_READ)],
)
async def get_inbox_event(db: Session, name: NamePath, place_key_id: UUID, game_event_id: UUID) -> InboxEventRead:
    return await inbox.read_inbox_event(db, name, place_key_id, game_event_id)


@router.post(
    "/{place_key_id}/install",
    summary="Give the experience of a Roblox place a new secret",
    status_code=202,
    dependencies=[requires(PLACE_KEYS_CREATE), makes_lasting_power],
    openapi_extra={"x-location": PREFIX + "/{name}/place-keys/{place_key_id}"},
)
async def install_place_key(
    current_user: SignedIn, db: Session, request: Request, name: NamePath, place_key_id: UUID
) -> PlaceKeyRead:
    """Made by us, put into the experience's secrets with the school's Open Cloud key, and shown to nobody. The key of before
    is good until Roblox has the new one: `installed_at` says when, `trouble` why not."""
    return await enqueue_installation(process_of(request), db, current_user, name, place_key_id)


@router.delete(
    "/{place_key_id}",
    summary="Revoke the key of a Roblox place",
    status_code=204,
    dependencies=[requires(PLACE_KEYS_REVOKE)],
)
async def revoke_place_key(db: Session, name: NamePath, place_key_id: UUID, expected: IfMatch) -> None:
    """At once: what its servers send is refused from now on."""
    await place_keys.revoke_place_key(db, name, place_key_id, expected)
