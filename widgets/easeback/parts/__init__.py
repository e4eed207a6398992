"""The widgets of the course."""

from easeback.parts.one_line.one_line import OneLine as OneLine
