"""States of a version of an environment, and kinds of its files."""

from enum import StrEnum
from typing import Final


class VersionStatus(StrEnum):
    QUEUED = "queued"
    DESIGNING = "designing"
    BUILDING = "building"
    READY = "ready"
    FAILED = "failed"
    SUPERSEDED = "superseded"
    """A newer version was asked for before this one was begun."""


VERSION_STATUSES: Final = tuple(VersionStatus)
UNFINISHED: Final = (VersionStatus.QUEUED, VersionStatus.DESIGNING, VersionStatus.BUILDING)


class FileKind(StrEnum):
    PLACE = "place"
    PROJECT = "project"
    PICTURE_SVG = "picture_svg"
    PICTURE_PNG = "picture_png"
    SCENE = "scene"
    BINARY_PLACE = "binary_place"
    MODEL = "model"
    PLAY = "play"


FILE_KINDS: Final = tuple(FileKind)
FILE_NAMES: Final[dict[FileKind, str]] = {
    FileKind.PLACE: "place.rbxlx",
    FileKind.PROJECT: "project.zip",
    FileKind.PICTURE_SVG: "picture.svg",
    FileKind.PICTURE_PNG: "picture.png",
    FileKind.SCENE: "scene.json",
    FileKind.BINARY_PLACE: "place.rbxl",
    FileKind.MODEL: "model.glb",
    FileKind.PLAY: "play.json",
}
MEDIA_TYPES: Final[dict[FileKind, str]] = {
    FileKind.PLACE: "application/xml",
    FileKind.PROJECT: "application/zip",
    FileKind.PICTURE_SVG: "image/svg+xml",
    FileKind.PICTURE_PNG: "image/png",
    FileKind.SCENE: "application/json",
    FileKind.BINARY_PLACE: "application/octet-stream",
    FileKind.MODEL: "model/gltf-binary",
    FileKind.PLAY: "application/json",
}


class PublicationStatus(StrEnum):
    QUEUED = "queued"
    PUBLISHED = "published"
    FAILED = "failed"


PUBLICATION_STATUSES: Final = tuple(PublicationStatus)
