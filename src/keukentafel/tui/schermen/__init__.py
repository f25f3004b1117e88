"""One screen a module, each with its own style sheet."""
