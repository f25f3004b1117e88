"""The screens. Only this package knows Textual; screens talk to `session` alone."""
