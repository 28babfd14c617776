package dev.drawdown.gateway.cache;

import java.util.UUID;

/**
 * Names what an answer depends on. Under each tag's key stands the ledger position last folded that
 * touched it; the projection raises it after its commit. A missing tag counts as 0.
 */
public final class Tag {

    private static final String PREFIX = "drawdown:tag:";

    private Tag() {}

    public static String partner(UUID partnerId) {
        return PREFIX + "lp:" + partnerId;
    }

    public static String fund(UUID fundId) {
        return PREFIX + "fund:" + fundId;
    }
}
