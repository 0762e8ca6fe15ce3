"""What child processes have loaded when they are forked off (blockyard.base.children): all that worlds are made with."""

import gc

from blockyard.environments import made_files  # noqa: F401 - for making_child.py
from blockyard.environments.preview_child import load

load()
# What is there by now is no garbage of any child. One that looked at it would copy the memory that they share.
gc.collect()
gc.freeze()
