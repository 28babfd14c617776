package dev.drawdown.projection.ledger;

/** Sequences of a stream that were not delivered, both ends included. */
public record Gap(String stream, long from, long to) {}
