"""What `blockyard doctor` looks at outside of the catalog: all that the settings name, from this machine."""

from typing import Final

from blockyard.cli.looks import backup, connections, database, disk, mail, model, sealed, storage, stripe
from blockyard.cli.looks.timed import Look

LOOKS: Final[tuple[Look, ...]] = (
    Look("storage", storage.examine),
    Look("mail", mail.examine, "smtp_url"),
    Look("stripe", stripe.examine, "stripe_secret_key"),
    Look("model", model.examine, "model"),
    Look("clock", database.examine_clock, asks_database=True),
    Look("versions", database.examine_versions, asks_database=True),
    Look("connections", connections.examine, asks_database=True),
    Look("secrets", sealed.examine, asks_database=True),
    Look("disk", disk.examine),
    Look("backup", backup.examine, "backup_place"),
)
