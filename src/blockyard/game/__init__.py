"""What Roblox's game servers tell of players, and what becomes of it: attempts and results (docs/game.md)."""
