"""Blockyard: the backend with which schools build Roblox learning worlds."""

from importlib.metadata import version

__version__ = version("blockyard")
