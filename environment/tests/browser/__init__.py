"""A student's path through JupyterLab in a real headless Chromium: `course test --only browser`."""
