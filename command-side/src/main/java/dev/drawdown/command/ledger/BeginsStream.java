package dev.drawdown.command.ledger;

/**
 * A command that may begin its stream. Where that is likely, it is decided without a look at the
 * ledger, which refuses the first event of a stream that is there: then it is decided again on what
 * is there.
 */
public interface BeginsStream {

    /** Whether the stream is likely to be new. */
    boolean isLikelyNew();
}
