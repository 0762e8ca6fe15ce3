"""What each role may do in this room. A route names its permission: `requires(...)`."""

from typing import Final

from blockyard.identity.permissions import ADMINS, EVERYBODY, STAFF, Permission

ENVIRONMENTS_PREVIEW: Final = Permission("environments:preview", STAFF)
ENVIRONMENTS_READ: Final = Permission("environments:read", STAFF)
ENVIRONMENTS_CREATE: Final = Permission("environments:create", STAFF)
ENVIRONMENTS_UPDATE: Final = Permission("environments:update", STAFF)
ENVIRONMENTS_DELETE: Final = Permission("environments:delete", STAFF)
ENVIRONMENTS_PUBLISH: Final = Permission("environments:publish", STAFF)
VOCABULARY_READ: Final = Permission("vocabulary:read", EVERYBODY)
OPEN_CLOUD_KEY_MANAGE: Final = Permission("open_cloud_key:manage", ADMINS)
