"""Which player of Roblox is which student."""
