"""English words with their part of speech. The list is textblob's; why it is read so: docs/decisions/0007."""

from functools import lru_cache
from importlib.util import find_spec
from pathlib import Path


@lru_cache(maxsize=1)
def lexicon() -> dict[str, str]:
    """By word in lower case, the most frequent part of speech in the Penn Treebank's letters: `NN`, `NNS`, `JJ`."""
    spec = find_spec("textblob")  # found, not imported: that takes half a second and leaves files open
    assert spec is not None
    assert spec.origin is not None
    lines = (Path(spec.origin).parent / "en" / "en-lexicon.txt").read_text().splitlines()
    pairs = [line.split()[:2] for line in lines if line and not line.startswith(";")]
    tags = dict(pair for pair in pairs if len(pair) == 2)
    return {word.lower(): tag for word, tag in tags.items() if word.islower() or word.lower() not in tags}
