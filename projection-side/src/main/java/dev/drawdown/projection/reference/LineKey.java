package dev.drawdown.projection.reference;

import java.util.UUID;

/** A line of a call or a distribution, by the number of its commitment. */
record LineKey(UUID noticeId, int commitment) {}
