package dev.drawdown.command.imports.kind;

import dev.drawdown.command.imports.mapping.Fields;
import dev.drawdown.command.imports.mapping.Mapping;
import dev.drawdown.command.imports.reading.RowReader;
import dev.drawdown.command.imports.run.Lease;
import dev.drawdown.command.imports.run.Run;
import dev.drawdown.command.imports.staging.HasStagedRows;
import dev.drawdown.command.imports.staging.StagedRow;
import dev.drawdown.command.imports.staging.StagedTable;

/** One kind of file: what is in it, how its rows read, what they amount to, what they become. */
public interface ImportKind<R extends StagedRow> extends HasStagedRows {

    Fields fields();

    @Override
    StagedTable<R> table();

    RowReader<R> reader(Run run, Mapping mapping);

    /**
     * Turns rows that contradict the ledger or each other into problems, drops those that others
     * stand in for, and adds up the rest. Within the caller's transaction.
     */
    Weighed weigh(Run run, Mapping mapping);

    /**
     * Brings one chunk into the ledger; sent again, it leaves nothing new.
     *
     * @throws dev.drawdown.command.imports.sending.CommitFailed if it cannot go on
     */
    void commit(Chunk<R> chunk, Lease lease);

    /** Whether the ledger has got since what the preview took for new, and would count twice. */
    default boolean isOutdated(Run run) {
        return false;
    }

    /** Whether its rows are for funds; else they are for the manager as a whole. */
    default boolean isForFunds() {
        return true;
    }

    /** As in the address that it is uploaded to. */
    default String name() {
        return fields().kind();
    }
}
