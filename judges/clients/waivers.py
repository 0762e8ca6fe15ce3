"""What a client cannot do, by the client and the step, and why it is not ours to mend. One that goes well all the same is
a fault. `make` is to be made without a warning, `types` to be of the right types, all others are steps of the flow."""

from typing import Final

WAIVERS: Final[dict[tuple[str, str], str]] = {}
