"""What each error code means and what to do about it. A code without words fails a test, as do words without a code.

By status; of each code: what it means, and what the caller does.
"""

Words = dict[int, dict[str, tuple[str, str]]]
