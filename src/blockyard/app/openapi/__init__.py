"""The OpenAPI document: what FastAPI makes of the routes, and what it leaves out.

`operations` are the routes as they are served. `complete` adds to each one its errors (with the codes that its code can
raise), its headers and who may call it, and to the document its words.
"""

from blockyard.app.openapi.document import complete, install_openapi
from blockyard.app.openapi.operations import api_routes, dependencies_of, permission_of

__all__ = ["api_routes", "complete", "dependencies_of", "install_openapi", "permission_of"]
