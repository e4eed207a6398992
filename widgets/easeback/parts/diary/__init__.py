"""Today, in half a minute: how it went and how much it hurt."""
