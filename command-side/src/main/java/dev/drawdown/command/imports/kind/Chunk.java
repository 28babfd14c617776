package dev.drawdown.command.imports.kind;

import dev.drawdown.command.dispatch.Actor;
import dev.drawdown.command.dispatch.CommandContext;
import dev.drawdown.command.dispatch.CommandKey;
import dev.drawdown.command.imports.run.Run;
import dev.drawdown.command.imports.staging.StagedRow;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A run's rows between two notes of progress. Its commands' keys follow from run and number, so
 * that a chunk that was interrupted can be sent again.
 */
public record Chunk<R extends StagedRow>(Run run, int number, List<R> rows) {

    public Chunk {
        rows = List.copyOf(rows);
    }

    /** The rows of each target, in the order of the file. */
    public Map<UUID, List<R>> byTarget() {
        Map<UUID, List<R>> targets = new LinkedHashMap<>();
        rows.forEach(row -> targets.computeIfAbsent(row.target(), _ -> new ArrayList<>()).add(row));
        return targets;
    }

    /** The context of the chunk's one command on this stream. */
    public CommandContext contextOf(UUID target) {
        String committedBy = run.committedBy();
        if (committedBy == null) {
            throw new IllegalStateException(run.id() + " was never committed");
        }
        String key = run.id() + "/" + number + "/" + target;
        return CommandContext.ofImport(
                new Actor(committedBy, "administrator"),
                // What is asked follows from file and place: a run's rows never change.
                CommandKey.of("import", "/api/imports/" + run.kind(), key, run.fileSha256()),
                run.id());
    }
}
