"""Walls that Linux puts around this process, for when a file takes it over: it reaches no network, starts no program and
sends no signal (seccomp), and sees no files but Python's, the one that it reads and those that it writes (Landlock).

Where the kernel has none of these, on a Mac say, the limits of confined.py remain, and a worker says so when it starts.
"""

import ctypes
import errno
import os
import platform
import struct
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import Final

PR_SET_SECCOMP: Final = 22  # linux/prctl.h
SECCOMP_MODE_FILTER: Final = 2  # linux/seccomp.h, and what follows
ALLOW: Final = 0x7FFF0000
DENY: Final = 0x00050001  # with EPERM
LOAD, IF_EQUAL, IF_AT_LEAST, RETURN = 0x20, 0x15, 0x35, 0x06  # linux/bpf_common.h
NUMBER_AT, ARCHITECTURE_AT = 0, 4  # of struct seccomp_data
OF_X32: Final = 0x40000000
MACHINES: Final = {"x86_64": (0xC000003E, 0), "aarch64": (0xC00000B7, 1)}
"""Of each, its number in linux/audit.h, and its column in CALLS."""
CALLS: Final[dict[str, tuple[int, int | None]]] = {
    "socket": (41, 198),
    "socketpair": (53, 199),
    "connect": (42, 203),
    "bind": (49, 200),
    "clone": (56, 220),
    "clone3": (435, 435),
    "fork": (57, None),
    "vfork": (58, None),
    "execve": (59, 221),
    "execveat": (322, 281),
    "kill": (62, 129),
    "tkill": (200, 130),
    "tgkill": (234, 131),
    "pidfd_send_signal": (424, 424),
    "ptrace": (101, 117),
    "process_vm_readv": (310, 270),
    "process_vm_writev": (311, 271),
    "process_madvise": (440, 440),
    "prlimit64": (302, 261),
    "setpriority": (141, 140),
    "sched_setaffinity": (203, 122),
    "shmget": (29, 194),
    "shmat": (30, 196),
    "semget": (64, 190),
    "msgget": (68, 186),
    "mount": (165, 40),
    "unshare": (272, 97),
    "setns": (308, 268),
    "add_key": (248, 217),
    "request_key": (249, 218),
    "keyctl": (250, 219),
    "bpf": (321, 280),
    "perf_event_open": (298, 241),
    "userfaultfd": (323, 282),
    "io_uring_setup": (425, 425),
}
"""System calls that reading a file needs none of, with their numbers on each machine."""

CREATE_RULESET, ADD_RULE, RESTRICT_SELF = 444, 445, 446
VERSION_FLAG: Final = 1
PATH_BENEATH: Final = 1
EXECUTE, WRITE_FILE, READ_FILE, READ_DIR, REMOVE_FILE, MAKE_FILE, TRUNCATE = (
    1 << bit for bit in (0, 1, 2, 3, 5, 8, 14)
)  # linux/landlock.h
RIGHTS_OF: Final = ((5, 16), (3, 15), (2, 14), (1, 13))
"""How many rights over files a version knows, from that version on."""
OF_SYSTEM: Final = ("/lib", "/lib64", "/usr/lib", "/usr/lib64", "/usr/local/lib", "/etc/ld.so.cache", "/dev/null")


def find_missing() -> tuple[str, ...]:
    """Which of both walls this system has none of. Nothing is changed by asking."""
    if sys.platform != "linux":
        return ("landlock", "seccomp")
    libc = ctypes.CDLL(None, use_errno=True)
    missing = [] if landlock_version(libc) >= 1 else ["landlock"]
    libc.prctl(
        PR_SET_SECCOMP, SECCOMP_MODE_FILTER, None, 0, 0
    )  # no filter is at address 0, and who has filters says so
    has_seccomp = platform.machine() in MACHINES and ctypes.get_errno() == errno.EFAULT
    return (*missing, *([] if has_seccomp else ["seccomp"]))


def landlock_version(libc: ctypes.CDLL) -> int:
    """-1: the kernel has none."""
    return int(libc.syscall(CREATE_RULESET, None, ctypes.c_size_t(0), VERSION_FLAG))


def put_up_walls(source: Path, folder: Path) -> None:
    """Needs PR_SET_NO_NEW_PRIVS. What Python loads later is found all the same."""
    if sys.platform == "linux":
        libc = ctypes.CDLL(None)
        hide_files(libc, source, folder)
        deny_calls(libc)


def hide_files(libc: ctypes.CDLL, source: Path, folder: Path) -> None:
    version = landlock_version(libc)
    if version < 1:
        return
    every = (1 << next(count for since, count in RIGHTS_OF if version >= since)) - 1
    handled = ctypes.c_uint64(every)
    rules = libc.syscall(CREATE_RULESET, ctypes.byref(handled), ctypes.c_size_t(8), 0)
    if rules < 0:
        return
    python = {sys.prefix, sys.base_prefix, sys.exec_prefix, *(entry for entry in sys.path if entry)}
    allow(libc, rules, (*python, *OF_SYSTEM), READ_FILE | READ_DIR | EXECUTE)
    allow(libc, rules, (str(source),), READ_FILE)
    allow(libc, rules, (str(folder),), (READ_FILE | READ_DIR | WRITE_FILE | REMOVE_FILE | MAKE_FILE | TRUNCATE) & every)
    libc.syscall(RESTRICT_SELF, rules, 0)
    os.close(rules)


def allow(libc: ctypes.CDLL, rules: int, paths: Iterable[str], rights: int) -> None:
    for path in paths:
        try:
            opened = os.open(path, os.O_PATH | os.O_CLOEXEC)
        except OSError:
            continue  # this machine has none
        of_file = rights & (EXECUTE | WRITE_FILE | READ_FILE | TRUNCATE)
        rule = struct.pack("=Qi", rights if os.path.isdir(path) else of_file, opened)
        libc.syscall(ADD_RULE, rules, PATH_BENEATH, rule, 0)
        os.close(opened)


def deny_calls(libc: ctypes.CDLL) -> None:
    if platform.machine() not in MACHINES:
        return
    architecture, column = MACHINES[platform.machine()]
    numbers = [number for call in CALLS.values() if (number := call[column]) is not None]
    steps = [
        (LOAD, 0, 0, ARCHITECTURE_AT),
        (IF_EQUAL, 1, 0, architecture),
        (RETURN, 0, 0, DENY),
        (LOAD, 0, 0, NUMBER_AT),
        # What is equal jumps over the comparisons that are left and over ALLOW, to DENY.
        (IF_AT_LEAST, len(numbers) + 1, 0, OF_X32),
        *((IF_EQUAL, len(numbers) - at, 0, number) for at, number in enumerate(numbers)),
        (RETURN, 0, 0, ALLOW),
        (RETURN, 0, 0, DENY),
    ]
    code = b"".join(struct.pack("=HBBI", *step) for step in steps)
    filter = ctypes.create_string_buffer(code, len(code))
    program = struct.pack("@HP", len(steps), ctypes.addressof(filter))
    libc.prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, ctypes.c_char_p(program), 0, 0)
