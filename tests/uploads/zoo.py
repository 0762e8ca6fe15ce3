"""All files of the zoo. Each is made when it is needed, and none was taken from elsewhere."""

from tests.uploads.zoo_archives import ARCHIVES
from tests.uploads.zoo_pdfs import PDFS
from tests.uploads.zoo_pictures import HEAVY, PICTURES
from tests.uploads.zoo_places import PLACES
from tests.uploads.zoo_types import TYPES

ZOO = [*TYPES, *ARCHIVES, *PDFS, *PICTURES, *PLACES]
ALL = [*ZOO, *HEAVY]
GOOD = [animal for animal in ZOO if animal.code is None]
"""Those that are taken, which are small: they are broken in test_fuzz.py."""
