"""How long a look at a source counts: the one place where that is said.

A column of dates names one of these as its `age`, and the check asks for a new look when it is over.
"""

from __future__ import annotations

from easeback.content.csv.columns import Age

SAFETY_AGE = Age(days=365)
"""Warning signs and numbers to call: they are looked at once a year."""
EVIDENCE_AGE = Age(days=2 * 365, only_warns=True)
"""Claims and their sources: reviews of trials are renewed about every two years."""
