"""Sets up a JupyterHub on a minimal Debian as its guide says, and uses it in Chromium as two students do."""
