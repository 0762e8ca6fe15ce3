"""A file that is not taken."""


class UploadRefused(Exception):
    """`code` is of docs/errors.md; `detail` says to who sent the file what to do."""

    def __init__(self, code: str, detail: str) -> None:
        super().__init__(detail)
        self.code = code
        self.detail = detail


def damaged(what: str) -> UploadRefused:
    """`what`: as "The document"."""
    return UploadRefused(
        "upload_damaged", f"{what} is damaged. Open it in the program that made it, save it again and send it again."
    )


def too_long(detail: str) -> UploadRefused:
    return UploadRefused("upload_too_long", f"{detail} Send it in parts.")
