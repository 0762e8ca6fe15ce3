"""What a script may use: the globals and services on a list, each by its own name. Everything else is refused.

It reads the syntax tree, so words in strings and comments do not count and no spelling hides a name. One template may
speak to the outside, and is known by its bytes.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import sha256
from typing import Final

from tree_sitter import Node

from worlds.scripts.syntax import nodes, parsed, text_of

GLOBALS: Final = frozenset(
    """
    assert bit32 buffer coroutine error ipairs math next os pairs pcall print rawequal rawget rawlen rawset
    select setmetatable getmetatable string table task tick time tonumber tostring type typeof unpack utf8 warn
    xpcall script workspace Enum Instance CFrame Vector2 Vector3 Color3 UDim UDim2 BrickColor TweenInfo
    NumberRange NumberSequence ColorSequence Ray Region3 Random DateTime OverlapParams RaycastParams Font self
    any never unknown number boolean nil
    """.split()
)
SERVICES: Final = frozenset(
    """
    Players Workspace Lighting ReplicatedStorage ServerScriptService ServerStorage StarterGui StarterPlayer
    CollectionService TweenService RunService UserInputService ContextActionService GuiService Debris
    SoundService Teams TextChatService
    """.split()
)
MEMBERS: Final = frozenset(
    """
    HttpService TeleportService MarketplaceService InsertService MessagingService DataStoreService
    MemoryStoreService LogService ScriptContext CoreGui AssetService BadgeService GamePassService GroupService
    PolicyService SocialService HttpGet HttpGetAsync GetAsync PostAsync RequestAsync UrlEncode LoadAsset
    LoadAssetVersion GetObjects Teleport TeleportAsync TeleportToPlaceInstance TeleportToPrivateServer
    PromptPurchase PromptProductPurchase PromptGamePassPurchase PromptPremiumPurchase PerformPurchase
    LoadLocalAsset FindService getService FindFirstAncestor FindFirstAncestorOfClass FindFirstAncestorWhichIsA
    SetAsync UpdateAsync IncrementAsync RemoveAsync Kick loadstring getfenv setfenv
    """.split()
)
"""Never, on whatever they are called."""
REPORTER: Final = "2a3fc8ce57944f94f3b3f680b783c4424123ff9ba3d2627dbdc20ea684197d3b"
"""SHA-256 of the template `Reporter`. Whoever changes that script reads it as a judge would, and then writes it here."""


@dataclass(frozen=True, slots=True)
class Forbidden:
    line: int
    """Counts from 1."""
    detail: str


def forbidden_uses(source: str) -> list[Forbidden]:
    """Empty: it keeps to the list, or it is the reporter to the byte. The source should parse."""
    return [] if sha256(source.encode()).hexdigest() == REPORTER else uses_off_the_list(source)


def uses_off_the_list(source: str) -> list[Forbidden]:
    root = parsed(source)
    declared = set(declarations(root))
    found = [fault for node in nodes(root) for fault in faults_of(node, declared)]
    return sorted(set(found), key=lambda fault: (fault.line, fault.detail))


def declarations(root: Node) -> Iterator[str]:
    """Names that the script itself gives: locals, parameters, functions, types."""
    for node in nodes(root):
        parent = node.parent
        if node.type != "identifier" or parent is None:
            continue
        in_local = parent.type == "variable_list" and parent.parent is not None and is_binding(parent.parent)
        if (
            in_local
            or parent.type in ("parameter", "parameters", "for_numeric_clause", "generic_type_list")
            or (parent.type == "typed_variable" and is_first(node))
            or (parent.type == "type_definition")
            or (parent.type == "function_declaration" and any(child.type == "local" for child in parent.children))
        ):
            yield text_of(node)


def is_binding(node: Node) -> bool:
    """`local a, b = ...` or `for a, b in ...`, and not a plain assignment."""
    if node.type in ("variable_declaration", "for_generic_clause"):
        return True
    return (
        node.type == "assignment_statement" and node.parent is not None and node.parent.type == "variable_declaration"
    )


def is_first(node: Node) -> bool:
    return node.parent is not None and node.parent.children[0] == node


def faults_of(node: Node, declared: set[str]) -> Iterator[Forbidden]:
    line = node.start_point.row + 1
    if node.type == "string" and node.parent is not None and node.parent.type == "bracket_index_expression":
        name = text_of(node).strip("\"'[]")
        if name in MEMBERS:
            yield Forbidden(line, f"{name} is not allowed")
    if node.type != "identifier":
        return
    name = text_of(node)
    if is_member(node):
        if name in MEMBERS:
            yield Forbidden(line, f"{name} is not allowed")
        if name == "GetService" and not gets_allowed_service(node):
            yield Forbidden(line, "GetService takes the literal name of an allowed service, from game alone")
    elif name in declared or is_type(node) or is_key(node):
        return
    elif name == "game":
        if not is_method_owner(node, "GetService"):
            yield Forbidden(line, 'game is for game:GetService("...") only')
    elif name == "require":
        if not requires_module(node):
            yield Forbidden(line, "require takes a module of this place, directly")
    elif name not in GLOBALS:
        yield Forbidden(line, f"{name} is not among the allowed globals")


def is_member(node: Node) -> bool:
    """The name after a dot or colon."""
    parent = node.parent
    return (
        parent is not None
        and parent.type in ("dot_index_expression", "method_index_expression")
        and parent.children[-1] == node
    )


def is_type(node: Node) -> bool:
    parent = node.parent
    return parent is not None and (
        "type" in parent.type or parent.type in ("parameter", "typed_variable", "cast_expression")
    )


def is_key(node: Node) -> bool:
    parent = node.parent
    return (
        parent is not None
        and parent.type == "field"
        and parent.children[0] == node
        and len(parent.children) > 1
        and parent.children[1].type == "="
    )


def is_method_owner(node: Node, method: str) -> bool:
    parent = node.parent
    return parent is not None and parent.type == "method_index_expression" and text_of(parent.children[-1]) == method


def gets_allowed_service(node: Node) -> bool:
    index = node.parent
    call = index.parent if index is not None else None
    if index is None or call is None or call.type != "function_call" or text_of(index.children[0]) != "game":
        return False
    arguments = [child for child in call.children[-1].children if child.is_named]
    return len(arguments) == 1 and arguments[0].type == "string" and text_of(arguments[0]).strip("\"'") in SERVICES


def requires_module(node: Node) -> bool:
    call = node.parent
    if call is None or call.type != "function_call" or call.children[0] != node:
        return False
    arguments = [child for child in call.children[-1].children if child.is_named]
    return len(arguments) == 1 and arguments[0].type in (
        "dot_index_expression",
        "function_call",
        "method_index_expression",
    )
