"""How a form with a file in it is described in the OpenAPI document."""

from typing import Any

from blockyard.uploads.forms import FILE, MEDIA_TYPE
from blockyard.web.schemas import RequestModel


def form_body(fields: type[RequestModel]) -> dict[str, Any]:
    """Its file, and `fields` beside it."""
    schema = fields.model_json_schema(ref_template="#/components/schemas/{model}")
    definitions = schema.pop("$defs", {})
    file = {"type": "string", "format": "binary", "description": "The file itself"}
    properties = {name: whole(one, definitions) for name, one in {**schema["properties"], FILE: file}.items()}
    required = [*schema.get("required", ()), FILE]
    described = {"type": "object", "properties": properties, "required": required}
    return {"required": True, "content": {MEDIA_TYPE: {"schema": described}}}


def whole(field: dict[str, Any], definitions: dict[str, Any]) -> dict[str, Any]:
    """Without null, which no form can say, and with what it names in its place."""
    kinds = [kind for kind in field.pop("anyOf", ()) if kind != {"type": "null"}]
    found = {**(kinds[0] if kinds else {}), **field}
    if found.get("default", "") is None:
        del found["default"]
    name = found.pop("$ref", "").rpartition("/")[2]
    return {**definitions[name], **found} if name else found
