"""The commands, one file each: options become settings, settings a result, and the result is written where it is wanted."""
