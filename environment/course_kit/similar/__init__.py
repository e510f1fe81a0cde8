"""Cells that resemble each other: found by JPlag, a program of its own, and told with how unusual that is in this class."""
