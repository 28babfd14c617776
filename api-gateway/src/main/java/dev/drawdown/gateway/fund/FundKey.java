package dev.drawdown.gateway.fund;

import java.util.UUID;

/** A fund's place in the list: by name, then id. */
record FundKey(String name, UUID id) {

    private static final int ID_LENGTH = 36;

    /** Before every fund: no name is empty. */
    static final FundKey START = new FundKey("", new UUID(0, 0));

    static FundKey of(FundEntry fund) {
        return new FundKey(fund.name(), fund.id());
    }

    static FundKey parse(String text) {
        return new FundKey(
                text.substring(ID_LENGTH), UUID.fromString(text.substring(0, ID_LENGTH)));
    }

    String text() {
        return id + name;
    }
}
