"""Grades a class on a cluster of Slurm that is made for it on this machine, and loses a node on the way."""
