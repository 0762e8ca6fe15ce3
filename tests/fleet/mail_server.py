"""A mail server that can be away: what it takes lies in a folder, one file a mail."""

import socketserver
import threading
from pathlib import Path
from typing import Any

from blockyard.base.ids import new_id
from tests.lifecycle.processes import free_port


class Conversation(socketserver.StreamRequestHandler):
    """As much of RFC 5321 as a client needs."""

    def handle(self) -> None:
        server: Any = self.server
        self.wfile.write(b"220 ready\r\n")
        while line := self.rfile.readline():
            word = line.split()[0].upper() if line.split() else b""
            if word == b"DATA":
                self.wfile.write(b"354 go\r\n")
                path = server.folder / f"{new_id()}.eml"
                path.write_bytes(b"".join(iter(self.rfile.readline, b".\r\n")))
            if word == b"QUIT":
                self.wfile.write(b"221 bye\r\n")
                return
            self.wfile.write(b"250 ok\r\n")


class Listening(socketserver.ThreadingTCPServer):
    allow_reuse_address = True
    daemon_threads = True


class MailServer:
    def __init__(self, folder: Path) -> None:
        self.folder = folder
        folder.mkdir()
        self.port = free_port()
        self.start()

    def start(self) -> None:
        self.server = Listening(("127.0.0.1", self.port), Conversation)
        self.server.folder = self.folder  # type: ignore[attr-defined]  # for its conversations
        self.thread = threading.Thread(target=self.server.serve_forever, name="mail server")
        self.thread.start()

    def stop(self) -> None:
        self.server.shutdown()
        self.server.server_close()
        self.thread.join()
