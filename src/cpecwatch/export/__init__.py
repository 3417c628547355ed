"""The doors out: one module for each format, each heavy one behind an extra of its own. None is built yet."""
