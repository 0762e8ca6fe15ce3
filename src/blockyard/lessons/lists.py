"""How the uses of an upload are sorted."""

from typing import Final

from blockyard.uploads.models import UploadUse
from blockyard.web.listing import Listing

USES: Final = Listing(UploadUse.id)
