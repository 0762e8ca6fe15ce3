"""Where the bytes of uploads are, in the organization's part of the storage."""

from typing import Final
from uuid import UUID

from blockyard.uploads.states import FileKind

ROOT: Final = "uploads"
"""Of our files, in the organization's folder."""


def folder_of_parts(upload_id: UUID) -> str:
    return f"{ROOT}/parts/{upload_id}"


def path_of_part(upload_id: UUID, part_id: UUID) -> str:
    """By the id that the part's row will have: what two requests write at one time are two files, and one gets a row."""
    return f"{folder_of_parts(upload_id)}/{part_id}"


def path_of_direct(upload_id: UUID) -> str:
    """Where its sender may write until his address has had its time. Nothing is read from there but once, to be copied."""
    return f"{folder_of_parts(upload_id)}/sent"


def folder_of_content(content_id: UUID) -> str:
    return f"{ROOT}/contents/{content_id}"


def path_of_file(content_id: UUID, kind: FileKind) -> str:
    return f"{folder_of_content(content_id)}/{kind.replace('_', '-')}"
