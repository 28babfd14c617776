package dev.drawdown.command.imports.mapping.saved;

import com.fasterxml.jackson.annotation.JsonRawValue;
import dev.drawdown.access.Caller;
import dev.drawdown.command.access.Callers;
import dev.drawdown.command.imports.Page;
import dev.drawdown.command.imports.kind.Kinds;
import dev.drawdown.command.imports.mapping.Fields;
import dev.drawdown.command.imports.mapping.MappingJson;
import dev.drawdown.command.imports.mapping.saved.Mappings.Saved;
import dev.drawdown.paging.SignedCursor;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/imports/mappings}. */
@RestController
class MappingRoutes {

    private final Mappings mappings;
    private final Kinds kinds;
    private final SignedCursor cursors;

    MappingRoutes(Mappings mappings, Kinds kinds, SignedCursor cursors) {
        this.mappings = mappings;
        this.kinds = kinds;
        this.cursors = cursors;
    }

    record View(
            String name,
            String kind,
            @JsonRawValue String mapping,
            boolean builtIn,
            Instant savedAt) {

        static View of(Saved saved) {
            return new View(
                    saved.name(), saved.kind(), saved.document(), saved.builtIn(), saved.savedAt());
        }
    }

    @PutMapping("/api/imports/mappings/{name}")
    View save(
            @AuthenticationPrincipal Jwt token,
            @PathVariable String name,
            @RequestParam(required = false) @Nullable UUID managerId,
            @RequestParam(defaultValue = "positions") String kind,
            @RequestBody String mapping) {
        Caller caller = Callers.of(token);
        UUID manager = Callers.manager(caller, managerId);
        Fields fields = kinds.get(kind).fields();
        mappings.save(manager, name, MappingJson.read(mapping, fields), caller.subject());
        return View.of(mappings.get(manager, name));
    }

    @GetMapping("/api/imports/mappings/{name}")
    View get(
            @AuthenticationPrincipal Jwt token,
            @PathVariable String name,
            @RequestParam(required = false) @Nullable UUID managerId) {
        return View.of(mappings.get(Callers.manager(Callers.of(token), managerId), name));
    }

    @GetMapping("/api/imports/mappings")
    Page<View> list(
            @AuthenticationPrincipal Jwt token,
            @RequestParam(required = false) @Nullable UUID managerId,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "" + Page.DEFAULT_LIMIT) int limit) {
        UUID manager = Callers.manager(Callers.of(token), managerId);
        String scope = "imports/mappings/" + manager;
        int fetch = Page.fetch(limit);
        List<Saved> saved = mappings.after(manager, Page.start(cursors, scope, cursor, ""), fetch);
        List<View> views = saved.stream().map(View::of).toList();
        return Page.of(views, limit, cursors, scope, View::name);
    }
}
