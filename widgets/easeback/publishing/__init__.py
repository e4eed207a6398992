"""Lessons as pages: the renderer, the template, the browser client and the hosts."""
