"""The environment's own tests: `course test --only environment`."""
