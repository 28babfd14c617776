package dev.drawdown.command.imports.upload;

import dev.drawdown.access.Caller;
import dev.drawdown.command.dispatch.IdempotencyKeyReused;
import dev.drawdown.command.imports.ImportSettings;
import dev.drawdown.command.imports.InvalidImport;
import dev.drawdown.command.imports.file.StoredFiles;
import dev.drawdown.command.imports.mapping.Mapping;
import dev.drawdown.command.imports.reading.HeaderCheck;
import dev.drawdown.command.imports.run.Run;
import dev.drawdown.command.imports.run.Runs;
import dev.drawdown.command.imports.run.Worker;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.multipart.MultipartFile;

/** Stores an upload durably before it is acknowledged; reading follows in the background. */
@Component
class Uploads {

    private static final int MOST_NAME_CHARS = 200;

    private static final String START =
            """
            INSERT INTO imports.run (id, manager_id, kind, status, file_name, file_bytes, file_sha256, mapping,
                                     mapping_name, reachable_funds, created_by, chunk_rows)
            VALUES (?, ?, ?, 'reading', ?, ?, ''::bytea, ?, ?, ?, ?, ?)
            ON CONFLICT (id) DO NOTHING
            """;

    private static final String SEAL = "UPDATE imports.run SET file_sha256 = ? WHERE id = ?";

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final StoredFiles files;
    private final HeaderCheck headers;
    private final Runs runs;
    private final Worker worker;
    private final ImportSettings settings;

    Uploads(
            JdbcClient jdbc,
            TransactionTemplate transaction,
            StoredFiles files,
            HeaderCheck headers,
            Runs runs,
            Worker worker,
            ImportSettings settings) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.files = files;
        this.headers = headers;
        this.runs = runs;
        this.worker = worker;
        this.settings = settings;
    }

    /** What is uploaded, by whom, and how it reads. */
    record Upload(
            UUID importId,
            UUID managerId,
            Caller caller,
            MultipartFile file,
            Mapping mapping,
            @Nullable String mappingName) {

        Upload readWith(Mapping other) {
            return new Upload(importId, managerId, caller, file, other, mappingName);
        }
    }

    /** Takes the file in; the same upload again answers with the import that it made before. */
    Run take(Upload sent) {
        if (sent.file().getSize() > settings.maxFile().toBytes()) {
            throw new FileTooLarge(settings.maxFile().toBytes());
        }
        try {
            Upload upload = sent.readWith(mappingFor(sent));
            boolean stored =
                    Boolean.TRUE.equals(transaction.execute(_ -> storeUnlessThere(upload)));
            if (stored) {
                worker.wake();
            }
            return stored ? find(upload.importId()) : repeated(upload);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private Mapping mappingFor(Upload sent) throws IOException {
        try (InputStream beginning = sent.file().getInputStream()) {
            return headers.complete(beginning, sent.mapping());
        }
    }

    private boolean storeUnlessThere(Upload upload) {
        var reach = upload.caller().fundIds();
        int started =
                jdbc.sql(START)
                        .param(upload.importId())
                        .param(upload.managerId())
                        .param(upload.mapping().fields().kind())
                        .param(fileName(upload.file()))
                        .param(upload.file().getSize())
                        .param(upload.mapping().document())
                        .param(upload.mappingName())
                        .param(reach == null ? null : reach.toArray(UUID[]::new))
                        .param(upload.caller().subject())
                        .param(settings.chunkRows())
                        .update();
        if (started == 0) {
            return false;
        }
        MessageDigest digest = sha256();
        try (InputStream file = new DigestInputStream(upload.file().getInputStream(), digest)) {
            files.store(upload.importId(), file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        jdbc.sql(SEAL).params(digest.digest(), upload.importId()).update();
        return true;
    }

    private Run repeated(Upload upload) throws IOException {
        Run run = runs.visibleTo(upload.caller(), upload.importId());
        MessageDigest digest = sha256();
        try (InputStream file = new DigestInputStream(upload.file().getInputStream(), digest)) {
            file.transferTo(OutputStream.nullOutputStream());
        }
        String mapping = upload.mapping().document();
        byte[] forgotten = sha256().digest(mapping.getBytes(StandardCharsets.UTF_8));
        boolean sameFile = run.fileSha256().equals(HexFormat.of().formatHex(digest.digest()));
        boolean sameMapping =
                run.mapping().equals(mapping)
                        || run.mapping().equals(HexFormat.of().formatHex(forgotten));
        boolean sameKind = run.kind().equals(upload.mapping().fields().kind());
        if (!sameKind || !sameFile || !sameMapping) {
            throw new IdempotencyKeyReused();
        }
        return run;
    }

    private Run find(UUID importId) {
        return runs.find(importId)
                .orElseThrow(() -> new IllegalStateException(importId + " was just stored"));
    }

    private static String fileName(MultipartFile file) {
        String name = file.getOriginalFilename();
        if (name == null || name.isBlank()) {
            return "unnamed";
        }
        if (name.indexOf('\0') >= 0) {
            throw InvalidImport.in("file", "its name holds a NUL character");
        }
        return name.substring(0, Math.min(name.length(), MOST_NAME_CHARS));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
