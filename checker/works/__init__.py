"""Works: what makes two names one work, the catalogue that settles the rest, and the names of a whole archive brought together."""
