"""What `pgrls lint` finds and we mean so: rule and place (a glob), with the reason. Everything else is a fault."""

OWNER_CROSSES = (
    "The policy is of blockyard_owner alone, a role that nobody serves with. Without it the SECURITY DEFINER functions"
    " by which people sign in, found and join organizations would see no row, since row security is forced."
)
GATE_SERVES_ALL = (
    "The policy is of blockyard_gate alone, the role of sign-in. It has to find people before an organization is known,"
    " and holds no privilege on any organization's table."
)
QUEUE_SERVES_ALL = (
    "Jobs of all organizations. Only blockyard_queue and functions of the owner reach the table; the serving roles have"
    " no privilege on the schema but to call queue.enqueue and queue.backlog."
)
OWNER_ONLY = "Only blockyard_owner has any privilege on the table; it holds nothing of an organization."
KEYS_IN_USE = "Granted to blockyard_gate alone; it knows ids of keys, and which process runs with which."
SHARED_TABLE = "The row belongs to the organization, and its colleagues may see each other's membership."
SECRETS_OF_PEOPLE = "Only blockyard_gate may touch the table; no tenant session has a privilege on it."
ONE_ROLE_ONE_POLICY = (
    "Each role has exactly one policy for each command, so there is no OR branch; tests and `blockyard doctor` compare"
    " the list and the text of all policies with tenancy/policies.py."
)
SEALED = "Reads the seal keys, which no serving role may; it answers only for a seal that fits this transaction."
BEARER = "Answers only for the hash of a secret that the caller holds, and is granted to blockyard_gate alone."
SIGN_IN = "Granted to blockyard_gate alone, for a person who has just proved who they are."
ENQUEUE = "Stamps the job with the sealed organization of the session, whatever the arguments say."
OWN_POWER = (
    "Acts in the sealed organization of the session alone, on the membership that it names there; which may change"
    " is decided under the locks that lock_power takes."
)
OF_A_PERSON = (
    "Granted to blockyard_gate alone, for a person who has just proved who they are, and about that person alone."
)
TELLS = "A trigger, which nobody may call: it reads and writes in the organization of the line of the trail that was let in."
FORGETS = "Granted to blockyard_gate alone; it deletes answers that were kept for long enough, and tells nothing."
COUNTS = "Answers three numbers about the queue as a whole, for readiness; nothing of any job."

WITHIN_ORGANIZATION = (
    "The organization leads every index; what stands beside it is asked of that organization's rows alone."
)
NEW_ROW = "It checks inserts only: it reads the new row, and no index is asked."

OPEN_POLICY = ("SEC005", "SEC008", "SEC028", "SEC038")

WAIVERS: dict[tuple[str, str], str] = {
    **{(rule, "blockyard.*.crossing"): OWNER_CROSSES for rule in OPEN_POLICY},
    **{(rule, "identity.*.crossing"): OWNER_CROSSES for rule in OPEN_POLICY},
    **{(rule, "identity.*.gate"): GATE_SERVES_ALL for rule in OPEN_POLICY},
    ("SEC001", "queue.procrastinate_*"): QUEUE_SERVES_ALL,
    **{("SEC001", f"queue.{table}"): QUEUE_SERVES_ALL for table in ("tasks", "turns", "turnstile", "weights")},
    ("SEC001", "tenancy.alembic_version"): OWNER_ONLY,
    ("SEC001", "tenancy.seal_keys"): OWNER_ONLY,
    ("SEC001", "tenancy.processes"): OWNER_ONLY,
    ("SEC001", "tenancy.oldest_code"): "One row, which names a revision: every node's readiness reads it.",
    ("SEC014", "tenancy.knows_seal"): "It says whether the caller's seal is of a key that lives, and shows no key.",
    ("SEC014", "tenancy.is_token_key_retired"): KEYS_IN_USE,
    ("SEC014", "tenancy.check_in"): KEYS_IN_USE,
    ("SEC014", "tenancy.check_out"): KEYS_IN_USE,
    ("SEC007", "blockyard.*"): ONE_ROLE_ONE_POLICY,
    ("SEC007", "identity.*"): ONE_ROLE_ONE_POLICY,
    ("SEC014", "tenancy.enter"): SEALED,
    ("SEC014", "tenancy.current_organization_id"): SEALED,
    ("SEC014", "tenancy.enter_as_student"): SEALED,
    ("SEC014", "tenancy.current_student_id"): SEALED,
    ("SEC014", "identity.begin_student_sign_in"): SIGN_IN,
    ("SEC014", "identity.end_student_sign_in"): "It ends a sign-in of the student who has entered, and no other.",
    ("SEC014", "identity.find_api_key"): BEARER,
    ("SEC014", "identity.find_known_api_key"): BEARER,
    ("SEC014", "identity.find_invitation"): BEARER,
    ("SEC014", "identity.accept_invitation"): BEARER,
    ("SEC014", "identity.memberships_of"): SIGN_IN,
    ("SEC014", "identity.store_profile"): SIGN_IN,
    ("SEC014", "identity.found_organization"): SIGN_IN,
    ("SEC014", "queue.enqueue"): ENQUEUE,
    ("SEC013", "blockyard.audit_entries.tell_webhooks"): TELLS,
    ("SEC014", "identity.forget_answers"): FORGETS,
    ("SEC014", "queue.backlog"): COUNTS,
    ("SEC014", "queue.pulse"): COUNTS,
    (
        "SEC014",
        "queue.holds_job",
    ): "The gate's own jobs ask whether a run is still theirs: yes or no.",
    ("SEC014", "queue.most_deaths"): COUNTS,
    ("SEC014", "queue.recent_failures"): COUNTS,
    **{("SEC014", f"identity.{name}"): OWN_POWER for name in ("lock_power", "set_role", "end_membership")},
    **{
        ("SEC014", f"identity.{name}"): OF_A_PERSON
        for name in ("revoke_all_of", "last_ownerships_of", "free_organizations_of", "erase_profile")
    },
    ("SEC027", "blockyard.memberships"): SHARED_TABLE,
    ("SEC027", "identity.*"): SECRETS_OF_PEOPLE,
    (
        "SEC027",
        "blockyard.class_teachers",
    ): "Who teaches a class sees all who do: its policy asks a function for the classes that the user teaches.",
    **{
        ("PERF003", f"blockyard.*.organization_{name}"): WITHIN_ORGANIZATION
        for name in ("isolation", "update", "delete")
    },
    **{("PERF003", f"blockyard.*.organization_{name}"): NEW_ROW for name in ("append", "insert")},
}
