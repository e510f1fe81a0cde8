"""Runs a student's commands in environments that broke them, or might: locales, homes, folders, and variables of other programs."""
