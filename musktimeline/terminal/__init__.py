"""Selections, reasons and findings → the lines of a terminal."""
