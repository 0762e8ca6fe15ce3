"""A file that is not taken."""


class UploadRefused(Exception):
    """`code` is for a program, `detail` tells who sent the file why, and what to do instead."""

    def __init__(self, code: str, detail: str) -> None:
        super().__init__(code, detail)
        self.code = code
        self.detail = detail
