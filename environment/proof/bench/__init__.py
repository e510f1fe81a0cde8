"""Compares training and products with other libraries, side by side in one run."""
