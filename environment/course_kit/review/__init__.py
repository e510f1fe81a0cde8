"""The page for people who mark: what was graded, and marks by hand in `overrides.csv`."""
