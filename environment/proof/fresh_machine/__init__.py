"""Proves the README's commands on machines that have nothing: minimal Debian systems, each in namespaces of its own."""
