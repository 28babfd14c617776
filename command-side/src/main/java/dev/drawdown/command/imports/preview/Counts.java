package dev.drawdown.command.imports.preview;

/**
 * How much is in a file.
 *
 * @param rows all but the header
 * @param superseded good rows that a later row for the same pair and date stands in for
 * @param commitments pairs of fund and partner
 * @param newPartners those that are not in the ledger yet; likewise funds
 */
record Counts(
        long rows,
        long good,
        long bad,
        long superseded,
        long partners,
        long funds,
        long commitments,
        long newPartners,
        long newFunds) {}
