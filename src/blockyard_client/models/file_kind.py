from ..words import OpenEnum


class FileKind(OpenEnum):
    BINARY_PLACE = "binary_place"
    PICTURE_PNG = "picture_png"
    PICTURE_SVG = "picture_svg"
    PLACE = "place"
    PROJECT = "project"
    SCENE = "scene"
