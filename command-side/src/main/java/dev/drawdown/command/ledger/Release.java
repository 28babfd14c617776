package dev.drawdown.command.ledger;

/**
 * How an entry came through four eyes; it stands in the entry's own envelope.
 *
 * @param proposer who asked for it
 * @param approver who released it
 * @param previewHash what the approver saw
 */
public record Release(String proposer, String approver, String previewHash) {}
