"""Follows the guides for authors word for word, in a copy of the project."""
