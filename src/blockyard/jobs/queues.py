"""The queues that jobs wait in, by name."""

from typing import Final

DEFAULT_QUEUE: Final = "default"
MAIL_QUEUE: Final = "mail"
"""Its jobs have slots of their own in every worker: no number of builds delays a mail."""
WEBHOOK_QUEUE: Final = "webhooks"
"""The same, because others' servers may be slow."""
QUEUES: Final = (DEFAULT_QUEUE, MAIL_QUEUE, WEBHOOK_QUEUE)
