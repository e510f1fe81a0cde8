"""Follows the guides for authors word for word in a copy of the project, and the instructor's first hour in a release."""
