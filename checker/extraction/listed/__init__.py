"""Names that are not works, a list a file and a name a line, sorted: who makes, shows, sells and reports, where, and what people are called."""
