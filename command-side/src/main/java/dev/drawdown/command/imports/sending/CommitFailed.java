package dev.drawdown.command.imports.sending;

/** The ledger refuses a row, or could not take it for long: the run stops here, for now. */
public final class CommitFailed extends RuntimeException {

    CommitFailed(String reason) {
        super(reason, null, false, false);
    }

    public String reason() {
        return String.valueOf(getMessage());
    }
}
