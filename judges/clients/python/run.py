"""Runs the flow with one adapter: `run <adapter> <url> <email>`. Prints of each step as JSON what went wrong in it."""

import importlib
import json
import sys
import time

from judges.clients.python.flow import STEPS, Flow

adapter, url, email = sys.argv[1:]
flow = Flow(importlib.import_module(f"judges.clients.python.adapters.{adapter}").Adapter(url), email)
for step in STEPS:
    fault, began = None, time.monotonic()
    try:
        getattr(flow, step)()
    except Exception as error:
        fault = f"{type(error).__name__}: {error}"[:500]
    print(json.dumps({"step": step, "fault": fault, "seconds": time.monotonic() - began}), flush=True)
