"""A dossier or transcript to documents, pictures and the shared analysis. Pure."""
