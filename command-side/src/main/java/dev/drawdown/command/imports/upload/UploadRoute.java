package dev.drawdown.command.imports.upload;

import dev.drawdown.access.Caller;
import dev.drawdown.command.access.Callers;
import dev.drawdown.command.imports.InvalidImport;
import dev.drawdown.command.imports.kind.Kinds;
import dev.drawdown.command.imports.mapping.Fields;
import dev.drawdown.command.imports.mapping.Mapping;
import dev.drawdown.command.imports.mapping.MappingJson;
import dev.drawdown.command.imports.mapping.saved.Mappings;
import dev.drawdown.command.imports.mapping.saved.Mappings.Saved;
import dev.drawdown.command.imports.run.Run;
import dev.drawdown.command.imports.run.RunStatus;
import dev.drawdown.command.imports.upload.Uploads.Upload;
import dev.drawdown.id.DerivedId;
import dev.drawdown.id.UuidV7;
import java.net.URI;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
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

    private static final String NO_MAPPING = "{}";

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
     * Takes a file with its mapping, or with the name of a saved one; with neither if its columns
     * are called like our fields, and where a part of the form is called so, it stands for the
     * column. With an Idempotency-Key the same upload is taken once.
     */
    @PostMapping(path = "/api/imports/{kind}", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<Answer> upload(
            @AuthenticationPrincipal Jwt token,
            @PathVariable String kind,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestPart("file") MultipartFile file,
            @RequestPart(name = "mapping", required = false) @Nullable String mapping,
            @RequestParam(required = false) @Nullable String mappingName,
            @RequestParam(required = false) @Nullable UUID managerId,
            @RequestParam Map<String, String> form) {
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
                                mapping(fields, manager, mapping, mappingName, form),
                                mappingName));
        return ResponseEntity.status(HttpStatus.ACCEPTED)
                .location(URI.create("/api/imports/" + run.id()))
                .body(new Answer(run.id(), RunStatus.READING));
    }

    private Mapping mapping(
            Fields fields,
            UUID manager,
            @Nullable String text,
            @Nullable String name,
            Map<String, String> form) {
        boolean neither = text == null && name == null;
        if ((text != null && name != null) || (neither && !fields.byOwnName())) {
            throw InvalidImport.in("mapping", "give a mapping, or the mappingName of a saved one");
        }
        String document = neither ? NO_MAPPING : text;
        return MappingJson.read(
                document != null ? document : saved(fields, manager, String.valueOf(name)),
                fields.byOwnName() ? stated(fields, form) : Map.of(),
                fields);
    }

    private String saved(Fields fields, UUID manager, String name) {
        Saved saved = mappings.get(manager, name);
        if (!saved.kind().equals(fields.kind())) {
            throw InvalidImport.in("mappingName", "is a mapping for " + saved.kind());
        }
        return saved.document();
    }

    /** The parts of the form that are called like a field and are filled in. */
    private static Map<String, String> stated(Fields fields, Map<String, String> form) {
        return form.entrySet().stream()
                .filter(part -> fields.named(part.getKey()).isPresent())
                .filter(part -> !part.getValue().isBlank())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
