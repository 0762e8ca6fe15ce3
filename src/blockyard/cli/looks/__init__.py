"""What `blockyard doctor` looks at outside of the catalog: all that the settings name, from this machine."""

from typing import Final

from blockyard.cli.looks import connections, database, disk, mail, model, storage, stripe
from blockyard.cli.looks.timed import Look

LOOKS: Final[tuple[Look, ...]] = (
    Look("storage", storage.examine),
    Look("mail", mail.examine),
    Look("stripe", stripe.examine),
    Look("model", model.examine),
    Look("clock", database.examine_clock),
    Look("versions", database.examine_versions),
    Look("connections", connections.examine),
    Look("disk", disk.examine),
)
