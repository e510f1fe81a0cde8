"""Proofs that the kit does what it promises, run by its authors: benchmarks, nbgrader beside it, fresh machines."""
