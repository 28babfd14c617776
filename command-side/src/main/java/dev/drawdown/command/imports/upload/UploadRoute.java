package dev.drawdown.command.imports.upload;

import dev.drawdown.access.Caller;
import dev.drawdown.command.access.Callers;
import dev.drawdown.command.imports.InvalidImport;
import dev.drawdown.command.imports.mapping.Mapping;
import dev.drawdown.command.imports.mapping.MappingJson;
import dev.drawdown.command.imports.mapping.Mappings;
import dev.drawdown.command.imports.run.Run;
import dev.drawdown.command.imports.run.RunStatus;
import dev.drawdown.command.imports.upload.Uploads.Upload;
import dev.drawdown.id.DerivedId;
import dev.drawdown.id.UuidV7;
import java.net.URI;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** {@code POST /api/imports/positions}. */
@RestController
class UploadRoute {

    private final Uploads uploads;
    private final Mappings mappings;

    UploadRoute(Uploads uploads, Mappings mappings) {
        this.uploads = uploads;
        this.mappings = mappings;
    }

    record Answer(UUID importId, RunStatus status) {}

    /**
     * Takes a file with its mapping, or with the name of a saved one. With an Idempotency-Key the
     * same upload is taken once.
     */
    @PostMapping(path = "/api/imports/positions", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<Answer> upload(
            @AuthenticationPrincipal Jwt token,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestPart("file") MultipartFile file,
            @RequestPart(name = "mapping", required = false) @Nullable String mapping,
            @RequestParam(required = false) @Nullable String mappingName,
            @RequestParam(required = false) @Nullable UUID managerId) {
        Caller caller = Callers.of(token);
        UUID manager = Callers.manager(caller, managerId);
        UUID importId =
                key == null
                        ? UuidV7.next()
                        : DerivedId.of("import", manager, caller.subject(), key);
        Run run =
                uploads.take(
                        new Upload(
                                importId,
                                manager,
                                caller,
                                file,
                                mapping(manager, mapping, mappingName),
                                mappingName));
        return ResponseEntity.status(HttpStatus.ACCEPTED)
                .location(URI.create("/api/imports/" + run.id()))
                .body(new Answer(run.id(), RunStatus.READING));
    }

    private Mapping mapping(UUID manager, @Nullable String text, @Nullable String name) {
        if ((text == null) == (name == null)) {
            throw InvalidImport.in("mapping", "give a mapping, or the mappingName of a saved one");
        }
        return text != null
                ? MappingJson.read(text)
                : mappings.get(manager, String.valueOf(name)).mapping();
    }
}
