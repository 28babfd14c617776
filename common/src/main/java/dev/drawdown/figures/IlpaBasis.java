package dev.drawdown.figures;

/** What ILPA's Performance Template measures: each as an IRR and as a multiple, eight in all. */
public enum IlpaBasis {
    /** To the partners, with the subscription facility: net IRR and net TVPI. */
    NET_WITH_FACILITY,
    /** Before fees, expenses and carry, with it: gross IRR and gross MOIC. */
    GROSS_WITH_FACILITY,
    /** To the partners, as if they had paid when the facility did: net IRR and net TVPI. */
    NET_WITHOUT_FACILITY,
    /** Before fees, expenses and carry, without it: gross IRR and gross MOIC. */
    GROSS_WITHOUT_FACILITY
}
