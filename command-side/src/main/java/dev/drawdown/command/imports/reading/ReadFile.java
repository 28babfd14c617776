package dev.drawdown.command.imports.reading;

import dev.drawdown.command.imports.ImportSettings;
import dev.drawdown.command.imports.InvalidImport;
import dev.drawdown.command.imports.file.StoredFiles;
import dev.drawdown.command.imports.mapping.Mapping;
import dev.drawdown.command.imports.mapping.MappingJson;
import dev.drawdown.command.imports.preview.Previewing;
import dev.drawdown.command.imports.run.Failures;
import dev.drawdown.command.imports.run.Lease;
import dev.drawdown.command.imports.run.Run;
import dev.drawdown.command.imports.run.RunStatus;
import dev.drawdown.command.imports.run.RunStep;
import dev.drawdown.command.partner.PartnerId;
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
    private final Staging staging;
    private final Previewing previewing;
    private final Failures failures;
    private final PartnerId partnerIds;
    private final ImportSettings settings;

    ReadFile(
            JdbcClient jdbc,
            StoredFiles files,
            Staging staging,
            Previewing previewing,
            Failures failures,
            PartnerId partnerIds,
            ImportSettings settings) {
        this.jdbc = jdbc;
        this.files = files;
        this.staging = staging;
        this.previewing = previewing;
        this.failures = failures;
        this.partnerIds = partnerIds;
        this.settings = settings;
    }

    @Override
    public RunStatus status() {
        return RunStatus.READING;
    }

    @Override
    public void run(Run run, Lease lease) {
        try {
            Mapping mapping = MappingJson.read(run.mapping());
            lease.write(() -> staging.clear(run.id()));
            long rows = readAll(run, lease, mapping);
            lease.write(
                    () -> {
                        previewing.preview(run, mapping, rows);
                        files.drop(run.id());
                    });
        } catch (InvalidImport invalid) {
            failures.fail(run, lease, invalid.message());
        }
    }

    private long readAll(Run run, Lease lease, Mapping mapping) {
        try (CsvRows csv =
                CsvRows.open(() -> files.open(run.id()), mapping, settings.maxRowChars())) {
            RowReader reader =
                    new RowReader(
                            partnerIds,
                            run.managerId(),
                            run.reachableFunds(),
                            mapping,
                            csv.header());
            long rows = 0;
            while (csv.hasNext()) {
                rows += readBatch(run, lease, csv, reader, rows);
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

    private int readBatch(Run run, Lease lease, CsvRows csv, RowReader reader, long before) {
        List<PositionRow> good = new ArrayList<>();
        List<Problem> bad = new ArrayList<>();
        int rows = 0;
        while (rows < settings.readBatch() && csv.hasNext()) {
            switch (reader.read(csv.next())) {
                case Outcome.Good outcome -> good.add(outcome.row());
                case Outcome.Bad outcome -> bad.addAll(outcome.problems());
            }
            rows++;
        }
        long read = before + rows;
        lease.write(
                () -> {
                    staging.save(run.id(), good, bad);
                    jdbc.sql(PROGRESS).params(read, run.id()).update();
                });
        return rows;
    }
}
