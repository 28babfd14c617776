package dev.drawdown.command.imports.upload;

import dev.drawdown.access.Caller;
import dev.drawdown.command.access.Callers;
import dev.drawdown.command.imports.InvalidImport;
import dev.drawdown.command.imports.kind.Kinds;
import dev.drawdown.command.imports.mapping.Fields;
import dev.drawdown.command.imports.mapping.Mapping;
import dev.drawdown.command.imports.mapping.MappingJson;
import dev.drawdown.command.imports.mapping.saved.Mappings;
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
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** {@code POST /api/imports/{kind}}. */
@RestController
class UploadRoute {

    private final Uploads uploads;
    private final Mappings mappings;
    private final Kinds kinds;

    UploadRoute(Uploads uploads, Mappings mappings, Kinds kinds) {
        this.uploads = uploads;
        this.mappings = mappings;
        this.kinds = kinds;
    }

    record Answer(UUID importId, RunStatus status) {}

    /**
     * Takes a file with its mapping, or with the name of a saved one. With an Idempotency-Key the
     * same upload is taken once.
     */
    @PostMapping(path = "/api/imports/{kind}", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<Answer> upload(
            @AuthenticationPrincipal Jwt token,
            @PathVariable String kind,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestPart("file") MultipartFile file,
            @RequestPart(name = "mapping", required = false) @Nullable String mapping,
            @RequestParam(required = false) @Nullable String mappingName,
            @RequestParam(required = false) @Nullable UUID managerId) {
        Caller caller = Callers.of(token);
        UUID manager = Callers.manager(caller, managerId);
        Fields fields = kinds.get(kind).fields();
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
                                mapping(fields, manager, mapping, mappingName),
                                mappingName));
        return ResponseEntity.status(HttpStatus.ACCEPTED)
                .location(URI.create("/api/imports/" + run.id()))
                .body(new Answer(run.id(), RunStatus.READING));
    }

    private Mapping mapping(
            Fields fields, UUID manager, @Nullable String text, @Nullable String name) {
        if ((text == null) == (name == null)) {
            throw InvalidImport.in("mapping", "give a mapping, or the mappingName of a saved one");
        }
        return MappingJson.read(
                text != null ? text : mappings.get(manager, String.valueOf(name)).document(),
                fields);
    }
}
