"""The coach: what happened in a talk, and one question put openly. No score, no verdict. Pure."""
