from ..words import OpenEnum


class Countable(OpenEnum):
    BUILDS = "builds"
    ENVIRONMENTS = "environments"
    EXECUTIONS = "executions"
    INVITATION_MAILS = "invitation_mails"
    MEMBERS = "members"
    STORAGE_BYTES = "storage_bytes"
