"""Practice: simulated clients that open up only to good conversation. Pure; seeds are given."""
