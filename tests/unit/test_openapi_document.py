"""The OpenAPI document: what integrators and their generators read in it."""

import json
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest

from blockyard.app.openapi.answers import problem_answer
from blockyard.app.openapi.headers import add_headers
from blockyard.app.openapi.identifiers import check_identifiers, name_generics
from blockyard.app.openapi.media import mark_binaries
from blockyard.app.openapi.parameters import forget_null
from blockyard.app.openapi.words import check_tags, describe_parameters
from blockyard.app.reference.errors import all_codes
from blockyard.cli.openapi import openapi
from blockyard.webhooks.messages import EVENTS


@cache
def document() -> dict[str, Any]:
    """As the command writes it."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / "openapi.json"
        openapi(path)
        written: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    return written


def operations() -> dict[str, dict[str, Any]]:
    """By their names."""
    return {one["operationId"]: one for item in document()["paths"].values() for one in item.values()}


def answers() -> Iterator[tuple[str, str, dict[str, Any]]]:
    """Of each operation's name each status."""
    for name, operation in operations().items():
        for status, answer in operation["responses"].items():
            yield name, status, answer


def codes(name: str, status: int) -> list[str]:
    found: list[str] = operations()[name]["responses"][str(status)]["x-codes"]
    return found


def test_operations_are_called_as_their_functions() -> None:
    assert {
        "create_environment",
        "get_picture_svg",
        "list_agent_instances",
        "log_in",
        "receive_stripe_event",
        "receive_stripe_event_of_payments",
        "get_liveness",
    } < set(operations())
    assert len(operations()) == sum(len(item) for item in document()["paths"].values())


@pytest.mark.parametrize(
    ("names", "schema", "told"),
    [
        (["get_thing", "get_thing"], "Thing", "2 routes are called get_thing"),
        (["thing"], "Thing", "a route is called thing: name its function verb_noun"),
        (["get_" + "g" * 61], "Thing", "in at most 64 letters"),
        (["get_thing"], "Page_Thing_", "a schema is called Page_Thing_"),
    ],
)
def test_another_name_is_told_what_to_be(names: list[str], schema: str, told: str) -> None:
    paths = {f"/{place}": {"get": {"operationId": name}} for place, name in enumerate(names)}
    with pytest.raises(AssertionError, match=told):
        check_identifiers({"paths": paths, "components": {"schemas": {schema: {}}}})
    check_identifiers({"paths": {"/": {"get": {"operationId": "get_thing"}}}, "components": {"schemas": {"Thing": {}}}})


def test_a_generic_is_called_as_its_class_says_wherever_it_is_named() -> None:
    before = {"$ref": "#/components/schemas/Page_ThingRead_"}
    schema = {
        "paths": {"/": [before, {"$ref": "#/components/schemas/Thing"}]},
        "components": {"schemas": {"Page_ThingRead_": {"title": "ThingPage"}, "Thing": {"title": "Thing"}}},
    }
    name_generics(schema)
    assert schema["components"] == {"schemas": {"ThingPage": {"title": "ThingPage"}, "Thing": {"title": "Thing"}}}
    assert schema["paths"] == {
        "/": [{"$ref": "#/components/schemas/ThingPage"}, {"$ref": "#/components/schemas/Thing"}]
    }
    assert "EnvironmentPage" in document()["components"]["schemas"]


def test_every_reference_leads_somewhere() -> None:
    text = json.dumps(document())
    named = {part.partition('"')[0] for part in text.split('"$ref": "#/components/')[1:]}
    there = {f"{kind}/{name}" for kind, things in document()["components"].items() for name in things}
    assert named - there == set()
    assert {"schemas/EnvironmentPage", "headers/X-Request-ID", "schemas/ProblemCode"} <= named


def test_every_operation_says_who_may_call_it() -> None:
    assert operations()["log_in"]["security"] == []
    assert operations()["get_liveness"]["security"] == []
    assert operations()["get_metrics"]["security"] == [{"MetricsToken": []}]
    assert operations()["accept_invitation"]["security"] == [{"HTTPBearer": []}, {}]
    assert operations()["create_environment"]["security"] == [{"HTTPBearer": []}]
    assert all("security" in operation for operation in operations().values())


def test_the_document_says_what_holds_for_all() -> None:
    assert document()["servers"] == [{"url": "/", "description": "The server that this document was read from"}]
    assert document()["info"]["license"] == {"name": "Proprietary", "identifier": "LicenseRef-Proprietary"}
    assert "(/errors)" in document()["info"]["description"]
    assert "(/api-policy)" in document()["info"]["description"]
    assert document()["tags"][0]["name"] == "auth"


def test_every_parameter_says_what_it_is() -> None:
    silent = [
        (name, parameter["name"])
        for name, operation in operations().items()
        for parameter in operation.get("parameters", ())
        if not parameter.get("description")
    ]
    assert silent == []


def test_a_tag_or_parameter_without_words_is_told() -> None:
    with pytest.raises(AssertionError, match=r"the tag \['birds'\] is: add it to TAGS"):
        check_tags({"paths": {"/": {"get": {"tags": ["auth", "birds"]}}}})
    with pytest.raises(AssertionError, match="the parameter wing is: add it to PARAMETERS"):
        describe_parameters({"parameters": [{"name": "wing"}]})
    with pytest.raises(AssertionError, match="nobody says what 418 means: add it to PROBLEMS"):
        problem_answer(418, [])
    parameters = [{"name": "cursor"}, {"name": "left_wing_id"}, {"name": "wing", "description": "Which one"}]
    describe_parameters({"parameters": parameters})
    said = [one["description"] for one in parameters]
    assert said == ["`next_cursor` of the page before", "The id of the left wing", "Which one"]


def test_a_request_has_no_defaults_that_a_client_would_send() -> None:
    schemas = document()["components"]["schemas"]
    players = schemas["EnvironmentCreate"]["properties"]["max_players"]
    assert "default" not in players
    assert players["description"].endswith("If it is left out: `20`.")
    assert "max_players" not in schemas["EnvironmentCreate"]["required"]
    assert schemas["DesignSettings"]["properties"]["seed"]["description"].endswith("If it is left out: `1`."), "inside"
    limit = next(one for one in operations()["list_environments"]["parameters"] if one["name"] == "limit")
    assert limit["schema"]["default"] == 50, "of a query it does no harm"


def test_every_list_has_one_shape() -> None:
    """And what may be asked of one, of all: those that are always whole are named here."""
    schemas = document()["components"]["schemas"]
    bare, lists = [], {}
    for name, operation in operations().items():
        schema = operation["responses"].get("200", {}).get("content", {}).get("application/json", {}).get("schema", {})
        shown = schemas.get(schema.get("$ref", "").rpartition("/")[2], schema)
        if shown.get("type") == "array" or (name.startswith("list_") and "items" not in shown["properties"]):
            bare.append(name)
        elif "items" in shown.get("properties", {}):
            assert {"items", "next_cursor", "has_more"} <= set(shown["required"]), name
            assert shown["properties"]["next_cursor"]["anyOf"] == [{"type": "string"}, {"type": "null"}]
            lists[name] = {one["name"] for one in operation.get("parameters", ()) if one["in"] == "query"}
    assert bare == []
    assert {name for name, asked in lists.items() if not asked} == {
        *("list_factors", "list_items", "list_plans", "list_refusals", "list_results", "list_sign_ins"),
    }
    numbered = {name for name, asked in lists.items() if {"page", "page_size"} & asked}
    assert numbered == {"list_agent_instances"}
    walked = {name: asked for name, asked in lists.items() if asked and name not in numbered}
    assert [name for name, asked in walked.items() if not {"limit", "cursor", "sort"} <= asked] == []
    assert {"page", "page_size", "cursor", "sort", "q", "status", "agent_type"} == lists["list_agent_instances"]
    assert len(walked) > 15


def test_problems_are_open() -> None:
    problem = document()["components"]["schemas"]["ProblemDocument"]
    assert problem["required"] == ["type", "title", "status", "code", "detail"]
    assert problem["additionalProperties"] is True
    assert problem["properties"]["code"]["anyOf"] == [{"$ref": "#/components/schemas/ProblemCode"}, {"type": "string"}]
    assert document()["components"]["schemas"]["ProblemCode"]["enum"] == all_codes()
    assert problem["properties"]["retry_after"]["type"] == "integer", "left out, never null"
    assert "default" not in problem["properties"]["retry_after"]


def test_answers_name_the_codes_that_their_code_can_raise() -> None:
    """Read from functions, from methods, from the check of the plan, from hooks of other rooms; and said by rule."""
    assert codes("create_environment", 402) == ["plan_limit_reached"]
    assert codes("create_environment", 409) == ["already_exists", "idempotency_key_reused", "upload_not_ready"]
    assert codes("create_environment", 403) == ["not_a_member", "not_for_students", "permission_missing"]
    assert codes("preview_environment", 422) == [
        "pages_unreadable",
        "time_limit",
        "upload_has_no_text",
        "upload_of_another_purpose",
        "upload_pages_unknown",
        "validation_failed",
    ]
    assert "subscription_living" in codes("delete_organization", 409)
    assert codes("get_rojo_info", 503) == ["rojo_not_configured", "rojo_unreachable", "unavailable"]
    assert codes("list_environments", 422) == ["validation_failed"]
    assert codes("get_liveness", 500) == ["internal_error"]
    assert "402" not in operations()["list_environments"]["responses"]
    assert "401" not in operations()["register_account"]["responses"], (
        "it reaches code that could, and never comes there"
    )


def test_every_code_of_an_answer_is_explained() -> None:
    named = {code for _, _, answer in answers() for code in answer.get("x-codes", ())}
    assert named - set(all_codes()) == set()
    assert {"card_declined", "validation_failed"} < named


def test_every_answer_names_its_headers() -> None:
    for name, status, answer in answers():
        headers = set(answer["headers"])
        assert "X-Request-ID" in headers, (name, status)
        assert ("WWW-Authenticate" in headers) == (status in {"401", "403"}), (name, status)
        assert "Cache-Control" in headers, (name, status)
        assert "Retry-After" in headers or status not in {"429", "503"}, (name, status)
        assert ("Location" in headers) == (status in {"201", "202"}), (name, status)
    replayed = {name for name, _, answer in answers() if "Idempotent-Replayed" in answer["headers"]}
    assert "create_environment" in replayed
    assert "list_environments" not in replayed
    files = {name for name, status, answer in answers() if "Accept-Ranges" in answer["headers"] and status == "200"}
    kinds = ("place", "binary_place", "project", "picture_svg", "picture_png", "model", "scene", "play")
    sent = {"get_upload_content", "get_upload_thumbnail", "get_linked_upload"}
    assert files == {"get_assigned_play", "get_reporting_place", *(f"get_{kind}" for kind in kinds), *sent}
    saved = {name for name, _, answer in answers() if "Content-Disposition" in answer["headers"]}
    gradebooks = {f"get_gradebook_{form}" for form in ("csv", "xlsx", "oneroster")}
    exports = {"get_student_export", "get_student_export_file"}
    places = {"get_place", "get_reporting_place", "get_binary_place"}
    assert saved == {*places, "get_project", "get_model", *gradebooks, *exports, *sent}
    versions = {name for name, _, answer in answers() if "Blockyard-Version" in answer["headers"]}
    assert versions == files - sent


def asked_by(name: str) -> set[str]:
    return {one["name"] for one in operations()[name].get("parameters", ()) if one["in"] == "header"}


def test_304_and_if_none_match_stand_together_where_one_thing_is_read() -> None:
    knows = {name for name in operations() if "If-None-Match" in asked_by(name)}
    assert knows == {name for name, status, _ in answers() if status == "304"}
    assert {"get_environment", "get_environment_status", "get_me", "get_billing_details", "get_place"} < knows
    assert {"list_environments", "get_checkout_session", "update_environment", "follow_environment"}.isdisjoint(knows)
    tagged = {status for name, status, answer in answers() if name == "get_place" and "ETag" in answer["headers"]}
    assert tagged == {"200", "206", "304"}
    assert "Accept-Ranges" not in operations()["get_place"]["responses"]["304"]["headers"]
    in_parts = {name for name in operations() if {"Range", "If-Range"} <= asked_by(name)}
    assert in_parts == {name for name, status, _ in answers() if status == "206"}


def test_a_code_is_named_only_where_it_can_come() -> None:
    """Of headers and tickets, where they are taken; and no module is read as a function of its name."""
    assert {name for name, status, _ in answers() if status == "412"} == {
        name for name in operations() if {"If-Match", "Tus-Resumable"} & asked_by(name)
    }
    reused = {name for name, _, answer in answers() if "idempotency_key_reused" in answer.get("x-codes", ())}
    assert reused == {name for name in operations() if "Idempotency-Key" in asked_by(name)}
    assert [name for name, status, answer in answers() if status == "409" and not answer.get("x-codes")] == []
    expires = {name for name, _, answer in answers() if "ticket_expired" in answer.get("x-codes", ())}
    assert expires == {"follow_environment"}
    others = [code for code in codes("renew_sign_in", 401) if not code.startswith("refresh_token")]
    assert others == ["not_authenticated"]
    assert "bad_code" in codes("log_in", 401)


def test_what_comes_only_when_it_runs_is_named() -> None:
    assert codes("create_api_key", 409) == ["idempotency_key_reused", "secret_shown_once"]
    rotations = [one for name, one in operations().items() if name.startswith("rotate_")]
    assert ["ETag" in one["responses"]["409"]["headers"] for one in rotations] == [True]
    assert "input_invalid" in codes("create_execution", 422)
    assert codes("create_environment", 429) == ["queue_full", "too_many_requests"]
    assert codes("get_place", 503) == ["storage_unavailable", "unavailable"]


def test_headers_that_a_route_describes_stay() -> None:
    stated = {"Stated": {"description": "By the route"}, "Cache-Control": {"description": "By the route, too"}}
    operation: dict[str, Any] = {"responses": {"200": {"headers": stated}}}
    add_headers(operation, "GET")
    headers = operation["responses"]["200"]["headers"]
    assert headers["Stated"] == {"description": "By the route"}
    assert headers["Cache-Control"] == {"$ref": "#/components/headers/Cache-Control"}


def test_downloads_are_bytes() -> None:
    content = operations()["get_project"]["responses"]["200"]["content"]
    bytes_of = {"type": "string", "format": "binary", "contentMediaType": "application/zip"}
    assert content == {"application/zip": {"schema": bytes_of}}
    text = {"responses": {"200": {"content": {"text/plain": {"schema": {"type": "string"}}}}}}
    mark_binaries(text)
    assert text["responses"]["200"]["content"]["text/plain"]["schema"] == {"type": "string"}


def test_each_type_is_a_webhook_of_the_openapi_document() -> None:
    assert list(document()["webhooks"]) == list(EVENTS)
    operation = document()["webhooks"]["member.role_changed"]["post"]
    assert operation["operationId"] == "receive_member_role_changed"
    assert [one["name"] for one in operation["parameters"]] == ["webhook-id", "webhook-timestamp", "webhook-signature"]
    assert operation["security"] == []
    body = operation["requestBody"]["content"]["application/json"]["schema"]
    assert body == {"$ref": "#/components/schemas/MemberRoleChangedEvent"}
    schemas = document()["components"]["schemas"]
    assert schemas["MemberRoleChangedEvent"]["properties"]["type"]["const"] == "member.role_changed"
    assert {"id", "object", "created_by_id", "user_id", "from", "to"} == {
        *schemas["MemberRoleChangedData"]["properties"]
    }
    names = [one["post"]["operationId"] for one in document()["webhooks"].values()]
    assert len({*names, *operations()}) == len(names) + len(operations())


def nodes(part: Any) -> Iterator[dict[str, Any]]:
    """All objects of the document."""
    if isinstance(part, dict):
        yield part
    for below in part.values() if isinstance(part, dict) else part if isinstance(part, list) else ():
        yield from nodes(below)


def test_every_enum_lists_something() -> None:
    enums = [node["enum"] for node in nodes(document()) if isinstance(node.get("enum"), list)]
    assert len(enums) > 50
    assert [] not in enums
    schemas = document()["components"]["schemas"]
    asked, read = (
        schemas[name]["properties"]["scopes"]["anyOf"][0]["items"] for name in ("ApiKeyCreate", "ApiKeyRead")
    )
    assert asked["enum"] == read["enum"]
    assert "environments:read" in asked["enum"]


def test_a_parameter_is_sent_or_left_out_and_never_null() -> None:
    parameters = [one for operation in operations().values() for one in operation.get("parameters", ())]
    assert [one for one in parameters if any(node.get("type") == "null" for node in nodes(one))] == []
    [cursor] = [one for one in operations()["list_environments"]["parameters"] if one["name"] == "cursor"]
    assert (cursor["required"], cursor["schema"]["type"]) == (False, "string")


def test_null_is_forgotten_where_it_stands_alone_beside_something() -> None:
    kept = {"name": "a", "schema": {"type": "integer", "default": 1}}
    changed = {"name": "b", "schema": {"anyOf": [{"type": "string", "maxLength": 9}, {"type": "null"}], "title": "B"}}
    forget_null({"parameters": [kept, changed]})
    assert kept == {"name": "a", "schema": {"type": "integer", "default": 1}}
    assert changed == {"name": "b", "schema": {"type": "string", "maxLength": 9, "title": "B"}}
    forget_null({})


def test_a_stream_is_a_text() -> None:
    """As a whole: what generators return is what they say that they return."""
    content = operations()["follow_environment"]["responses"]["200"]["content"]["text/event-stream"]
    assert content["schema"]["type"] == "string"
    assert "Last-Event-ID" in content["schema"]["description"]
