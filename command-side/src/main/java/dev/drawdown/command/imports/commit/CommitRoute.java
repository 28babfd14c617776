package dev.drawdown.command.imports.commit;

import dev.drawdown.command.access.Callers;
import dev.drawdown.command.imports.run.Run;
import dev.drawdown.command.imports.run.RunStatus;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** {@code POST /api/imports/{importId}/commit}. */
@RestController
class CommitRoute {

    private final Committing committing;

    CommitRoute(Committing committing) {
        this.committing = committing;
    }

    /**
     * The decision.
     *
     * @param previewHash of the preview that was looked at
     * @param acceptBadRows whether the bad rows may be left out
     */
    record Body(@NotNull String previewHash, @Nullable Boolean acceptBadRows) {}

    record Answer(UUID importId, RunStatus status) {}

    @PostMapping("/api/imports/{importId}/commit")
    ResponseEntity<Answer> commit(
            @AuthenticationPrincipal Jwt token,
            @PathVariable UUID importId,
            @Valid @RequestBody Body body) {
        boolean accept = Boolean.TRUE.equals(body.acceptBadRows());
        Run run = committing.commit(Callers.of(token), importId, body.previewHash(), accept);
        return ResponseEntity.status(HttpStatus.ACCEPTED)
                .location(URI.create("/api/imports/" + run.id()))
                .body(new Answer(run.id(), run.status()));
    }
}
