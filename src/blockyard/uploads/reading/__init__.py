"""What a child process does with a file that somebody sent. It knows no database, no organization and no secret, and nobody
trusts what it says more than its file: its answer is JSON, checked by who asked (found.py)."""
