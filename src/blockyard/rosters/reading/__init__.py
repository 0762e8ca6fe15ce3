"""What a file says, and what that would change: plain data in, plain data out. Child processes run it (reading_child.py)."""
