package dev.drawdown.event;

/** A fact in the ledger. The wire contract: add fields, never edit or remove them. */
public sealed interface LedgerEvent permits FundEvent, PartnerEvent {

    /**
     * The stream whose sequence this event extends: {@code fund-<uuid>} or {@code partner-<uuid>}.
     */
    String stream();
}
