"""Copies in a generated class, which `course similar` must tell before everything that honest students have in common."""
