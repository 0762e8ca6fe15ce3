"""Codes about environments, places of Roblox, publishing and agents."""

from typing import Final

from blockyard.app.reference.words import Words

WORLDS: Final[Words] = {
    404: {
        "no_binary_place": (
            "Of this version there is no binary place: no Rojo binary was configured, or it failed.",
            "Take `place.rbxlx`, which is the same place.",
        ),
        "no_model": (
            "Of this version there is no model: it was built before models were made.",
            "Change the environment, and its next version has one. The scene has all that is in it.",
        ),
        "no_lesson": (
            "Of this version no lesson was kept: it was built before lessons were.",
            "Change the environment, and its next version has one.",
        ),
        "no_plan": (
            "Of this version no plan was kept: it was built before plans were.",
            "Change the environment, and its next version has one.",
        ),
        "no_play": (
            "This version cannot be played in a browser: it was built before worlds were.",
            "Change the environment, and its next version can be.",
        ),
        "no_such_version": (
            "The environment has no version of this number.",
            "Look at `GET /api/v1/roblox/environment/{name}/versions`.",
        ),
    },
    409: {
        "agent_instance_unavailable": ("The instance is not idle.", "Wait, or set its status to `idle` first."),
        "environment_assigned": (
            "A class was given the environment to play, so it stays.",
            "Delete its assignments first: `DELETE /api/v1/assignments/{assignment_id}`.",
        ),
        "environment_not_ready": (
            "No version of the environment is ready yet.",
            "Ask `GET /api/v1/roblox/environment/status/{name}` until one is.",
        ),
        "execution_finished": ("The execution is finished, so it cannot be stopped.", "Read its outcome."),
        "illegal_transition": (
            "The instance cannot go from its status to that one.",
            "Choose one of those that `detail` lists.",
        ),
        "made_before_reporting": (
            "An earlier Blockyard made this version: its scripts cannot tell what happens in the world.",
            "Change the environment, wait until its new version is ready, and ask again.",
        ),
        "open_cloud_key_missing": (
            "The school has no Open Cloud key, or it cannot be opened.",
            "An admin sets it at `PUT /api/v1/roblox/open-cloud-key`.",
        ),
        "place_key_revoked": ("The place was revoked, so nothing is heard of it any more.", "Make a new place key."),
        "public_url_needed": (
            "The place would send to us, and this installation has no address that Roblox's servers reach.",
            "The operator sets `BLOCKYARD_PUBLIC_URL`; or make a place key of the road `pull`.",
        ),
        "universe_taken": (
            "Another place key on the push road is of the same universe, which has one secret for both.",
            "Revoke one of both, or make one of the road `pull`.",
        ),
    },
    413: {
        "place_too_large": ("The place is larger than Roblox takes.", "Describe a smaller world."),
    },
    422: {
        "agent_type_not_runnable": ("Agents of this type cannot run yet.", "Use one of those that `detail` lists."),
        "input_invalid": ("The agent cannot work on this input.", "Mend what `detail` names."),
        "no_such_choice": (
            "The question has no choice of this number.",
            "Send the place of one of its `choices`, counted from 0.",
        ),
        "no_secret_needed": (
            "The place is on the pull road: it sends nothing to us, so it needs no secret.",
            "Do nothing, or make a place key of the road `push`.",
        ),
        "nothing_to_build": (
            "The change takes the plan away, and there is no description.",
            "Send a `description` with it.",
        ),
        "lesson_edit_refused": (
            "An edit cannot be done: it takes an id that something else has, or the lesson is full.",
            "Mend what `detail` names. None of the edits was done.",
        ),
        "plan_edit_refused": (
            "An edit cannot be done: it takes an id that something has, or moves the whole world.",
            "Mend what `detail` names. None of the edits was done.",
        ),
        "publishing_refused": (
            "Roblox refused to publish; `roblox_status` is the status it answered with.",
            "Mend the key or the ids, as `detail` says.",
        ),
        "queue_refused": (
            "Roblox refused to let us read what the place left there; `roblox_status` is the status it answered with.",
            "Mend the key or the ids, as `detail` says. It is tried again every 15 minutes.",
        ),
        "run_failed": ("The work cannot succeed, however often it is tried.", "Change the input as `detail` says."),
        "secret_refused": (
            "Roblox refused the place's secret; `roblox_status` is the status it answered with.",
            "Mend the key or the ids, as `detail` says, and ask for the installation again.",
        ),
        "time_limit": ("It takes longer than it may.", "Ask for less."),
        "world_refused": (
            "The world did not pass our own check, so it is not shown.",
            "Describe it differently.",
        ),
        "universe_missing": (
            "A place key does not say which universe of Roblox the place is in, and that is needed here.",
            "Make one that does, with `universe_id`.",
        ),
        "unknown_in_lesson": (
            "An edit names a fact, term or question that the lesson does not have.",
            "Take one of the ids that `detail` lists. None of the edits was done.",
        ),
        "unknown_in_plan": (
            "An edit names a thing, zone or link that the plan does not have.",
            "Take one of the ids that `detail` lists. None of the edits was done.",
        ),
    },
    429: {
        "roblox_busy": ("Roblox takes no more for the moment.", "Ask again after `Retry-After` seconds."),
    },
    502: {
        "rojo_unexpected_answer": (
            "What answers at the configured address is no Rojo server that Blockyard knows.",
            "The operator starts one of the versions that `detail` names.",
        ),
    },
    503: {
        "roblox_unavailable": ("Roblox could not be reached, or gave no clear answer.", "Ask again later."),
        "rojo_not_configured": (
            "This installation has no Rojo server of its own.",
            "Use `blockyard studio sync` on your own machine.",
        ),
        "rojo_unreachable": ("The configured Rojo server does not answer.", "The operator starts it."),
    },
}

OUTCOMES: Final[dict[str, tuple[str, str]]] = {
    "gave_up": ("It failed for a reason of ours, several times. It was logged.", "Ask for it again later."),
    "member_removed": (
        "Who asked for it is no member any more.",
        "Ask for it again.",
    ),
    "roster_outdated": (
        "Another import of a roster was applied since this one was read.",
        "Send the file again.",
    ),
    "roster_unreadable": (
        "The file of the roster cannot be read.",
        "Read its faults, mend the file, and send it again.",
    ),
    "superseded": (
        "A newer version was asked for before this one was begun, so it was not built.",
        "Follow the newer version.",
    ),
}
"""In `error.code` of versions, publications, executions and imports alone. They have codes of the other lists, too."""
