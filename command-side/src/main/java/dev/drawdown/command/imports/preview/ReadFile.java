package dev.drawdown.command.imports.preview;

import dev.drawdown.command.imports.ImportSettings;
import dev.drawdown.command.imports.InvalidImport;
import dev.drawdown.command.imports.file.StoredFiles;
import dev.drawdown.command.imports.kind.ImportKind;
import dev.drawdown.command.imports.kind.Kinds;
import dev.drawdown.command.imports.mapping.Mapping;
import dev.drawdown.command.imports.mapping.MappingJson;
import dev.drawdown.command.imports.reading.FileRows;
import dev.drawdown.command.imports.reading.Outcome;
import dev.drawdown.command.imports.reading.Problem;
import dev.drawdown.command.imports.run.Failures;
import dev.drawdown.command.imports.run.Lease;
import dev.drawdown.command.imports.run.Run;
import dev.drawdown.command.imports.run.RunStatus;
import dev.drawdown.command.imports.run.RunStep;
import dev.drawdown.command.imports.staging.StagedRow;
import dev.drawdown.command.imports.staging.Staging;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The dry run: reads the stored file from its beginning, batch by batch, then has it weighed. */
@Component
class ReadFile implements RunStep {

    private static final String PROGRESS = "UPDATE imports.run SET rows_read = ? WHERE id = ?";

    private final JdbcClient jdbc;
    private final StoredFiles files;
    private final Kinds kinds;
    private final Staging staging;
    private final Previewing previewing;
    private final Failures failures;
    private final ImportSettings settings;

    ReadFile(
            JdbcClient jdbc,
            StoredFiles files,
            Kinds kinds,
            Staging staging,
            Previewing previewing,
            Failures failures,
            ImportSettings settings) {
        this.jdbc = jdbc;
        this.files = files;
        this.kinds = kinds;
        this.staging = staging;
        this.previewing = previewing;
        this.failures = failures;
        this.settings = settings;
    }

    @Override
    public RunStatus status() {
        return RunStatus.READING;
    }

    @Override
    public void run(Run run, Lease lease) {
        try {
            read(kinds.of(run), run, lease);
        } catch (InvalidImport invalid) {
            failures.fail(run, lease, invalid.message());
        }
    }

    private <R extends StagedRow> void read(ImportKind<R> kind, Run run, Lease lease) {
        Mapping mapping = MappingJson.read(run.mapping(), kind.fields());
        lease.write(() -> staging.clear(kind.table(), run.id()));
        long rows = readAll(kind, run, lease, mapping);
        lease.write(
                () -> {
                    previewing.preview(kind, run, mapping, rows);
                    files.drop(run.id());
                });
    }

    private <R extends StagedRow> long readAll(
            ImportKind<R> kind, Run run, Lease lease, Mapping mapping) {
        try (FileRows<R> file =
                FileRows.open(
                        () -> files.open(run.id()),
                        mapping,
                        settings.maxRowChars(),
                        kind.reader(run, mapping))) {
            long rows = 0;
            while (file.hasNext()) {
                rows += readBatch(kind, run, lease, file, rows);
                if (rows > settings.maxRows()) {
                    throw InvalidImport.in(
                            "file", "has more than %d rows".formatted(settings.maxRows()));
                }
            }
            return rows;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private <R extends StagedRow> int readBatch(
            ImportKind<R> kind, Run run, Lease lease, FileRows<R> file, long before) {
        List<R> good = new ArrayList<>();
        List<Problem> bad = new ArrayList<>();
        int rows = 0;
        while (rows < settings.readBatch() && file.hasNext()) {
            switch (file.next()) {
                case Outcome.Good<R>(R row) -> good.add(row);
                case Outcome.Bad<R>(List<Problem> problems) -> bad.addAll(problems);
            }
            rows++;
        }
        long read = before + rows;
        lease.write(
                () -> {
                    staging.save(kind.table(), run.id(), good, bad);
                    jdbc.sql(PROGRESS).params(read, run.id()).update();
                });
        return rows;
    }
}
