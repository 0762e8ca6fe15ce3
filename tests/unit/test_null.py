"""Null in a body: where the OpenAPI document says it, it is taken, and nowhere else."""

import json
from collections.abc import Iterator
from typing import Any, get_args

import pytest
from pydantic import BaseModel, ValidationError

from blockyard.app.openapi import api_routes
from tests.unit.test_openapi import SCHEMAS
from tests.unserved import APP


def models_in(annotation: Any, around: frozenset[Any] = frozenset()) -> Iterator[type[BaseModel]]:
    """Those that an annotation names, and those of their fields; `around`: those that it is within, as a zone in a zone."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel) and annotation not in around:
        yield annotation
        for field in annotation.model_fields.values():
            yield from models_in(field.annotation, around | {annotation})
    for one in get_args(annotation):
        yield from models_in(one, around)


MODELS = {
    model.__name__: model
    for route in api_routes(APP)
    for parameter in route.dependant.body_params
    for model in models_in(parameter.field_info.annotation)
}
FIELDS = [
    (name, field.alias or key) for name, model in sorted(MODELS.items()) for key, field in model.model_fields.items()
]


def is_nullable(schema: dict[str, Any]) -> bool:
    kinds = [schema, *schema.get("anyOf", ())]
    return any(kind.get("type") == "null" for kind in kinds) or not {"type", "anyOf", "oneOf", "$ref", "allOf"} & set(
        schema
    )


def is_taken(model: type[BaseModel], field: str) -> bool:
    """As JSON, whatever else is wrong."""
    try:
        model.model_validate_json(json.dumps({field: None}))
    except ValidationError as error:
        return (field,) not in {one["loc"][:1] for one in error.errors()}
    return True


@pytest.mark.parametrize(("model", "field"), FIELDS, ids=map(".".join, FIELDS))
def test_null_is_taken_where_it_is_documented(model: str, field: str) -> None:
    assert is_taken(MODELS[model], field) == is_nullable(SCHEMAS[model]["properties"][field])


def test_fields_of_all_kinds_are_asked() -> None:
    assert len(FIELDS) > 80
    assert {("WebhookEndpointUpdate", "url"), ("EnvironmentUpdate", "settings"), ("DesignSettings", "seed")} < {*FIELDS}
    assert not is_taken(MODELS["WebhookEndpointUpdate"], "url")
    assert is_taken(MODELS["WebhookEndpointUpdate"], "event_types")
