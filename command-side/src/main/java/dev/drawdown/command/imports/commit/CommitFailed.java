package dev.drawdown.command.imports.commit;

/** The ledger refuses a row, or could not take it for long: the run stops here, for now. */
final class CommitFailed extends RuntimeException {

    CommitFailed(String reason) {
        super(reason, null, false, false);
    }

    String reason() {
        return String.valueOf(getMessage());
    }
}
