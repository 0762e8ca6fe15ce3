"""The few functions that cross organizations are on a list, with a reason, unchanged, and closed to everybody else."""

import re
from collections.abc import Iterator
from typing import Final

from psycopg import Connection

from blockyard.tenancy.doctor.finding import Finding
from blockyard.tenancy.functions import different_functions
from blockyard.tenancy.roles import APP, GATE, OWNER, QUEUE

DEFINERS: Final = {
    "tenancy.current_organization_id": "reads the seal keys, which nobody else may",
    "tenancy.current_student_id": "reads the seal keys, which nobody else may",
    "tenancy.enter_as_student": "reads the seal keys, and the sign-in before there is a context",
    "tenancy.enter": "reads the seal keys, and the membership before there is a context",
    "tenancy.knows_seal": "reads the seal keys, which nobody else may; it says yes or no",
    "tenancy.is_token_key_retired": "reads which keys are retired, which nobody else may",
    "tenancy.check_in": "writes which processes run with which keys, which only `blockyard secrets` reads",
    "tenancy.check_out": "the same, when the process ends",
    "identity.memberships_of": "sign-in lists a person's organizations",
    "identity.found_organization": "a new organization has no member yet who could enter it",
    "identity.free_organizations_of": "a person may found few organizations that nobody pays for",
    "identity.find_invitation": "an invited person is in no organization yet",
    "identity.accept_invitation": "an invited person is in no organization yet",
    "identity.store_profile": "a person's name and address are copied into memberships of many organizations",
    "identity.last_ownerships_of": "an account ends only where nobody needs it as the last owner",
    "identity.erase_profile": "a person's name and address are erased in many organizations",
    "identity.lock_power": "locks what a tenant session may not see: the sign-in, and whether the mailbox is proved",
    "identity.set_role": "memberships are changed in one place",
    "identity.end_membership": "memberships are changed in one place",
    "identity.revoke_all_of": "an account that was nobody's may have left keys in any organization",
    "identity.find_api_key": "an API key says which organization it is of",
    "identity.find_known_api_key": "an API key says which organization it is of",
    "identity.forget_answers": "the sweep forgets answers to idempotency keys of every organization",
    "queue.enqueue": "stamps the sealed organization on the job; nobody else writes to the queue",
    "queue.pulse": "three numbers for health; nobody else reads the queue",
    "queue.backlog": "three numbers for metrics; nobody else reads the queue",
    "queue.most_deaths": "a number for metrics; nobody else reads the queue",
    "queue.recent_failures": "names of tasks and numbers for health; nobody else reads the queue",
    "queue.holds_job": "the gate's own jobs ask whether they are still theirs; it says yes or no",
    "stripe.claim": "writes the routing table, which only the gate may read",
    "stripe.actor": "the inbox must know in whose name it may enter an organization",
    "stripe.bury": "writes what the operator keeps of a deleted organization, which only the gate may read",
    "stripe.find_refund_request": "the operator decides by its id alone, whichever school asked",
    "stripe.take_due_requests": "the sweep finds open requests of every organization",
    "webhooks.tell": "writes events and deliveries, which nobody else may make, also where none was entered",
    "webhooks.enqueue_due": "the sweep finds due deliveries of every organization",
    "webhooks.forget_before": "the sweep deletes old events of every organization",
    "identity.begin_student_sign_in": "a student is in no organization yet",
    "identity.end_student_sign_in": "a student ends a row that she may not write",
    "students.living": "a plan counts students whom the teacher who asks does not see",
    "students.find_login": "a student is in no organization yet",
    "students.find_badge": "a student is in no organization yet",
    "classes.set_code": "writes the way from a code to its class, which only the gate may read",
    "classes.find_code": "who types a code is in no organization yet",
    "classes.sees_all": "policies ask for the role, and what a policy reads is under policies, too",
    "classes.shared_ids": "the policy of classes asks for them, and would ask itself",
    "classes.seen_ids": "the policy of who teaches asks for them, and would ask itself",
    "classes.seen_student_ids": "the policy of students asks for them, and would ask itself",
    "classes.taught_student_ids": "looks into enrollments and classes, to say whom the user changes",
    "classes.attended_ids": "the policy of classes asks for them, and would ask itself",
    "assignments.seen_ids": "the policy of assignments asks for them, and would ask itself",
    "assignments.open_ids": "a student's policies ask for them, and what a policy reads is under policies, too",
    "assignments.lock_open": "a student locks what only members may change; it says yes or no",
    "uploads.enqueue_ends": "the sweep finds organizations where the time of an upload has come",
    "children.enqueue_sweeps": "the sweep finds organizations whose students' data is due",
    "assignments.forget": "our process deletes for an admin what no session may delete",
    "assignments.names_of": "a student sees no version, and is told what an event of its play may name",
    "assignments.judges_of": "our process judges for students what they answer, and no student may read what is right",
    "players.claim_code": "counts guesses, and finds codes of classes that the user of the context does not see",
    "players.link_by_teacher": "a teacher sees no link of another's student, and nothing that waits in a place",
    "players.forget": "Roblox names a user, whichever organizations know that player",
    "players.forget_expired_codes": "the sweep deletes expired codes of every organization",
    "players.forget_ended_links": "the sweep deletes links of every organization that ended long ago",
    "game.take_up_again": "our process has looked at again for a teacher what stands in an inbox that she does not see",
    "game.refusals_of": "who teaches hears how much of a place was refused, and sees no inbox",
    "game.claim_player": "the key of a place says which organization it is of, and no organization is entered",
    "game.enqueue_pulls": "the sweep enqueues what is due at Roblox in every organization",
    "game.sweep": "the sweep deletes old events of every organization",
    "game.receive_events": "the key of a place says which organization it is of, and no organization is entered",
}

EXECUTABLE: Final = {
    "wall.first": {APP},
    "tenancy.current_organization_id": {APP},
    "tenancy.current_user_id": {APP},
    "tenancy.current_student_id": {APP},
    "tenancy.entered_organization_id": {APP},
    "tenancy.enter": {APP},
    "tenancy.enter_as_student": {APP},
    "tenancy.knows_seal": {APP},
    "tenancy.is_token_key_retired": {GATE},
    "tenancy.check_in": {GATE},
    "tenancy.check_out": {GATE},
    "identity.memberships_of": {GATE},
    "identity.found_organization": {GATE},
    "identity.free_organizations_of": {GATE},
    "identity.find_invitation": {GATE},
    "identity.accept_invitation": {GATE},
    "identity.store_profile": {GATE},
    "identity.last_ownerships_of": {GATE},
    "identity.erase_profile": {GATE},
    "identity.lock_power": {APP},
    "identity.set_role": {APP},
    "identity.end_membership": {APP},
    "identity.revoke_all_of": {GATE},
    "identity.find_api_key": {GATE},
    "identity.find_known_api_key": {GATE},
    "identity.forget_answers": {GATE},
    "queue.enqueue": {APP, GATE},
    "queue.pulse": {GATE},
    "queue.backlog": {GATE},
    "queue.most_deaths": {GATE},
    "queue.recent_failures": {GATE},
    "queue.holds_job": {GATE},
    "queue.fault_of": {QUEUE},
    "queue.claim_job": {QUEUE},
    "queue.take_job": {QUEUE},
    "queue.fetch_job": {QUEUE},
    "queue.pause_after_death": {QUEUE},
    "queue.free_lost_jobs": {QUEUE},
    "queue.free_jobs": {QUEUE},
    "stripe.claim": {APP},
    "stripe.actor": {GATE},
    "stripe.bury": {APP},
    "stripe.find_refund_request": {GATE},
    "stripe.take_due_requests": {GATE},
    "webhooks.enqueue_due": {GATE},
    "webhooks.forget_before": {GATE},
    "identity.begin_student_sign_in": {GATE},
    "identity.end_student_sign_in": {APP},
    "students.living": {APP},
    "students.find_login": {GATE},
    "students.find_badge": {GATE},
    "classes.set_code": {APP},
    "classes.find_code": {GATE},
    "classes.sees_all": {APP},
    "classes.shared_ids": {APP},
    "classes.seen_ids": {APP},
    "classes.seen_student_ids": {APP},
    "classes.taught_student_ids": {APP},
    "classes.attended_ids": {APP},
    "children.enqueue_sweeps": {GATE},
    "uploads.enqueue_ends": {GATE},
    "assignments.seen_ids": {APP},
    "assignments.open_ids": {APP},
    "assignments.lock_open": {APP},
    "assignments.names_of": {APP},
    "assignments.judges_of": {APP},
    "players.claim_code": {APP},
    "players.link_by_teacher": {APP},
    "players.forget": {GATE},
    "players.forget_expired_codes": {GATE},
    "players.forget_ended_links": {GATE},
    "game.keep_events": {APP},
    "game.take_up_again": {APP},
    "game.refusals_of": {APP},
    "game.receive_events": {GATE},
    "game.claim_player": {GATE},
    "game.sweep": {GATE},
    "game.enqueue_pulls": {GATE},
    "assignments.forget": {APP},
}

FUNCTIONS: Final = """
    SELECT namespace.nspname || '.' || function.proname, function.prosecdef, owner.rolname,
           coalesce(array_to_string(function.proconfig, ';'), ''),
           ARRAY(SELECT coalesce(grantee.rolname::text, 'PUBLIC')
                 FROM aclexplode(coalesce(function.proacl, acldefault('f', function.proowner))) AS acl
                 LEFT JOIN pg_roles AS grantee ON grantee.oid = acl.grantee
                 WHERE acl.grantee <> function.proowner)
    FROM pg_proc AS function
    JOIN pg_namespace AS namespace ON namespace.oid = function.pronamespace
    JOIN pg_roles AS owner ON owner.oid = function.proowner
    WHERE namespace.nspname NOT IN ('pg_catalog', 'information_schema')
    ORDER BY 1
"""


def unlisted_definers(owner: Connection) -> Iterator[Finding]:
    for name, definer, *_ in owner.execute(FUNCTIONS):
        if definer and name not in DEFINERS:
            yield Finding(
                "definer_unlisted",
                name,
                "runs with its owner's rights",
                "make it SECURITY INVOKER, or add it to DEFINERS in tenancy/doctor/functions.py with a reason",
            )


def unsafe_definers(owner: Connection) -> Iterator[Finding]:
    for name, definer, role, config, *_ in owner.execute(FUNCTIONS):
        if definer and role != OWNER:
            yield Finding("definer_owner", name, f"belongs to {role}", f"ALTER FUNCTION {name} OWNER TO {OWNER}")
        if definer and not re.search(r"search_path=pg_catalog,.*pg_temp$", config):
            yield Finding(
                "definer_search_path",
                name,
                f"has the setting {config or 'none'}: names could be shadowed",
                f"ALTER FUNCTION {name} SET search_path = pg_catalog, pg_temp",
            )


def different_bodies(owner: Connection) -> Iterator[Finding]:
    for name in different_functions(owner):
        yield Finding("function_body", name, "is not as in the code, or not there", "run `blockyard migrate`")


def executable_by_others(owner: Connection) -> Iterator[Finding]:
    for name, *_, grantees in owner.execute(FUNCTIONS):
        expected = EXECUTABLE.get(name, {QUEUE} if name.startswith("queue.procrastinate_") else set())
        for role in sorted(set(grantees) - expected):
            yield Finding(
                "function_executable", name, f"{role} may execute it", f"REVOKE it: ON FUNCTION {name} FROM {role}"
            )
        for role in sorted(expected - set(grantees)):
            yield Finding("function_not_executable", name, f"{role} may not execute it", "run `blockyard migrate`")
