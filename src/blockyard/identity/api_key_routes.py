"""/organizations/current/api-keys."""

from typing import Annotated
from uuid import UUID

from blockyard.identity import api_keys
from blockyard.identity.access import Session, SignedIn, requires
from blockyard.identity.dependencies import ProcessPermissions, for_people
from blockyard.identity.lists import API_KEYS
from blockyard.identity.permissions import API_KEYS_CREATE, API_KEYS_READ, API_KEYS_REVOKE, API_KEYS_UPDATE
from blockyard.identity.schemas import ApiKeyCreate, ApiKeyCreated, ApiKeyRead, ApiKeyUpdate
from blockyard.web.asking import asked_of
from blockyard.web.if_match import IfMatch
from blockyard.web.listing import Asked
from blockyard.web.routing import APIRouter
from blockyard.web.schemas import Page

router = APIRouter(prefix="/organizations/current/api-keys", tags=["API keys"])


@router.post(
    "",
    summary="Make an API key, shown this once",
    status_code=201,
    response_model=ApiKeyCreated,
    dependencies=[requires(API_KEYS_CREATE), for_people],
)
async def create_api_key(
    current_user: SignedIn, db: Session, permissions: ProcessPermissions, body: ApiKeyCreate
) -> ApiKeyCreated:
    """It acts as you, with the role and the scopes you give it, at most yours, and ends with your membership. It expires, by
    default after 90 days: then it is answered 401 `api_key_expired`."""
    return await api_keys.make(db, permissions, current_user, body)


@router.get(
    "",
    summary="List the API keys",
    response_model=Page[ApiKeyRead],
    dependencies=[requires(API_KEYS_READ)],
)
async def list_api_keys(db: Session, asked: Annotated[Asked, asked_of(API_KEYS)]) -> Page[ApiKeyRead]:
    return await api_keys.list_keys(db, asked)


@router.get(
    "/{api_key_id}",
    summary="Get an API key, without its secret",
    response_model=ApiKeyRead,
    dependencies=[requires(API_KEYS_READ)],
)
async def get_api_key(db: Session, api_key_id: UUID) -> ApiKeyRead:
    return ApiKeyRead.model_validate(await api_keys.get_api_key(db, api_key_id))


@router.patch(
    "/{api_key_id}",
    summary="Rename an API key",
    response_model=ApiKeyRead,
    dependencies=[requires(API_KEYS_UPDATE)],
)
async def update_api_key(db: Session, api_key_id: UUID, body: ApiKeyUpdate, expected: IfMatch) -> ApiKeyRead:
    """Its secret, role, scopes and expiry stay what they are: for others make another key."""
    return await api_keys.rename_api_key(db, api_key_id, body.name, expected)


@router.delete(
    "/{api_key_id}",
    summary="Revoke an API key",
    status_code=204,
    dependencies=[requires(API_KEYS_REVOKE)],
)
async def revoke_api_key(db: Session, api_key_id: UUID, expected: IfMatch) -> None:
    await api_keys.revoke_api_key(db, api_key_id, expected)
