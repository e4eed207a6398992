"""EaseBack: how stress and anxiety reach the back, and what eases it."""

__version__ = "0.1.0"
