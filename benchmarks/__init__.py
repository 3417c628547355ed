"""What is measured by commands: how fast, how small and how right cpecwatch is."""
