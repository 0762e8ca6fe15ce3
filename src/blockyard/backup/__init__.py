"""Backup of a whole installation, its verification and its restore: database, files and secrets. docs/operate/backup.md

A backup is a folder, or a prefix in object storage. Its manifest names every part with its digest and is written last, so
that a backup which was interrupted has none.
"""
