"""The home page: its regions, the words that other templates have for them, how far its lists go."""
