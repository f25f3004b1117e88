"""What happens in a dossier: events, the fold, use cases, phases, analysis, safety. Pure.

No clock, randomness, environment or I/O: time and knowledge come in as arguments, so
every talk can be replayed, tested and undone.
"""
