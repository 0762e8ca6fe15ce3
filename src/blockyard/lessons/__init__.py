"""What becomes of a lesson that was sent: a quiz, a world, or both.

A room of its own: worlds and agents both use uploads, so uploads can use neither.
"""
