"""Days and weeks of the diary, as a chart with its words, and the days of practice."""
