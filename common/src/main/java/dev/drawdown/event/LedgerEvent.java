package dev.drawdown.event;

/** A fact in the ledger. The wire contract: add fields, never edit or remove them. */
public sealed interface LedgerEvent permits FundEvent, PartnerEvent, IndexEvent {

    /**
     * The stream whose sequence this event extends: {@code fund-<uuid>}, {@code partner-<uuid>} or
     * {@code index-<uuid>}.
     */
    String stream();
}
