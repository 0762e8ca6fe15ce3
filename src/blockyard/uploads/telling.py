"""An upload in one line, for people."""

from typing import Final

from blockyard.uploads.models import Upload
from blockyard.uploads.reading.found import Document, FileType, Found
from blockyard.uploads.reading.words import counted
from blockyard.uploads.states import UploadState

LANGUAGES: Final = {
    "ar": "Arabic",
    "bn": "Bengali",
    "cs": "Czech",
    "cy": "Welsh",
    "da": "Danish",
    "de": "German",
    "el": "Greek",
    "en": "English",
    "es": "Spanish",
    "fa": "Persian",
    "fi": "Finnish",
    "fr": "French",
    "ga": "Irish",
    "he": "Hebrew",
    "hi": "Hindi",
    "hu": "Hungarian",
    "id": "Indonesian",
    "it": "Italian",
    "ja": "Japanese",
    "km": "Khmer",
    "ko": "Korean",
    "la": "Latin",
    "ms": "Malay",
    "nl": "Dutch",
    "no": "Norwegian",
    "pl": "Polish",
    "pt": "Portuguese",
    "ro": "Romanian",
    "ru": "Russian",
    "sv": "Swedish",
    "sw": "Swahili",
    "ta": "Tamil",
    "te": "Telugu",
    "th": "Thai",
    "tr": "Turkish",
    "uk": "Ukrainian",
    "ur": "Urdu",
    "vi": "Vietnamese",
    "zh": "Chinese",
}
"""ISO 639-1, in English. Any other is told by its code."""
WORDLESS: Final = "no text"
SCANNED: Final = "it looks scanned: we found no text in it"


def summary_of(upload: Upload) -> str:
    match UploadState(upload.state):
        case UploadState.RECEIVING:
            return f"{100 * upload.received // upload.length} % has come"
        case UploadState.PROCESSING:
            return "It has come, and is being looked at"
        case UploadState.REFUSED:
            return str((upload.error or {}).get("detail", ""))
        case UploadState.EXPIRED:
            return str((upload.error or {}).get("detail", "It did not come in time. Send it again"))
        case UploadState.READY | UploadState.DELETED:
            return upload.summary


def line_of(found: Found) -> str:
    """What is in a file, as it is kept beside its row."""
    if found.document is not None:
        return line_of_document(found.document, found.type)
    if found.image is not None:
        moves = f", {found.image.frames} frames" if found.image.frames > 1 else ""
        return f"A picture, {found.image.width} x {found.image.height} pixels{moves}"
    if found.type in (FileType.RBXLX, FileType.RBXMX):
        return "A place of Roblox" if found.type is FileType.RBXLX else "A model of Roblox"
    return "A roster"


def line_of_document(document: Document, type: FileType) -> str:
    pages = counted(len(document.pages), "slide" if type is FileType.PPTX else "page")
    if document.looks_scanned:
        return f"{pages}; {SCANNED}"
    if not document.words:
        return f"{pages}, {WORDLESS}" if len(document.pages) > 1 else WORDLESS  # slides: one, or none at all
    words = counted(document.words, "word")
    language = document.language
    return ", ".join([pages, words, *([LANGUAGES.get(language, language)] if language else [])])
