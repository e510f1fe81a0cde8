"""The course kit's one entry point: set-up, lessons, tests and grading; Python's standard library only."""
