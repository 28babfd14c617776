package dev.drawdown.gateway.cache;

/**
 * Under what an answer is kept, and for how long.
 *
 * @param text unique among all answers
 */
public record Key(Family family, String text) {}
