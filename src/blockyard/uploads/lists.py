"""How uploads are sorted, searched and narrowed."""

from typing import Final

from blockyard.uploads.models import Upload
from blockyard.uploads.reading.found import Purpose
from blockyard.uploads.states import UploadState
from blockyard.web.listing import Listing, equals

UPLOADS: Final = Listing(
    Upload.id,
    sorts=(Upload.name, Upload.length),
    searched=(Upload.name, Upload.title),
    filters={
        "state": equals(Upload.state, UploadState, "Those in it only"),
        "purpose": equals(Upload.purpose, Purpose, "Those of it only"),
    },
)
