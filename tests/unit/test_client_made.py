"""The Python client in the tree is the one that `make client` makes."""

import json

from tools.client import MADE_FROM, hashes

from tests.unit.test_openapi_document import document


def test_the_client_is_made_of_this_document() -> None:
    told = json.loads(MADE_FROM.read_text())
    changed = [word for word, found in hashes(document()).items() if told[word] != found]
    assert not changed, f"{', '.join(changed)}: not what the Python client was made of. Run `make client`."
