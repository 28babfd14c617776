package dev.drawdown.command.fund.books;

import dev.drawdown.event.CapitalCallIssued;
import dev.drawdown.event.DistributionDeclared;
import dev.drawdown.event.EventCodec;
import dev.drawdown.event.LedgerEvent;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.UUID;

/**
 * What was seen, in 64 hexadecimal digits: SHA-256 over the entry as it would be stored, without
 * its id and number, which say nothing about what it does.
 */
public final class PreviewHash {

    private static final UUID NO_ID = new UUID(0, 0);
    private static final EventCodec CODEC = new EventCodec();

    private PreviewHash() {}

    public static String of(CapitalCallIssued call) {
        return hash(
                new CapitalCallIssued(
                        call.fundId(),
                        NO_ID,
                        0,
                        call.noticeDate(),
                        call.dueDate(),
                        call.currency(),
                        call.basis(),
                        call.parts(),
                        call.lines()));
    }

    public static String of(DistributionDeclared distribution) {
        return hash(
                new DistributionDeclared(
                        distribution.fundId(),
                        NO_ID,
                        0,
                        distribution.noticeDate(),
                        distribution.paymentDate(),
                        distribution.currency(),
                        distribution.basis(),
                        distribution.parts(),
                        distribution.lines(),
                        distribution.inKind()));
    }

    private static String hash(LedgerEvent event) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(CODEC.write(event)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
