package dev.drawdown.command.imports.preview;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.drawdown.command.access.Callers;
import dev.drawdown.command.imports.Page;
import dev.drawdown.command.imports.run.Run;
import dev.drawdown.command.imports.run.Runs;
import dev.drawdown.command.problem.InvalidCursor;
import dev.drawdown.paging.SignedCursor;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /api/imports/{importId}} and its problems. */
@RestController
class ImportRoutes {

    private static final String PROBLEMS =
            """
            SELECT line, ordinal, column_name AS "column", value, reason FROM imports.problem
            WHERE run_id = ? AND (line, ordinal) > (?, ?)
            ORDER BY line, ordinal
            LIMIT ?
            """;

    private static final Pattern KEY = Pattern.compile("(\\d{1,18}):(-?\\d{1,9})");

    private final Runs runs;
    private final PreviewText previews;
    private final JdbcClient jdbc;
    private final SignedCursor cursors;

    ImportRoutes(Runs runs, PreviewText previews, JdbcClient jdbc, SignedCursor cursors) {
        this.runs = runs;
        this.previews = previews;
        this.jdbc = jdbc;
        this.cursors = cursors;
    }

    /** One cell, or one row, at fault. The value is absent once the import has been forgotten. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record BadCell(
            long line,
            int ordinal,
            @Nullable String column,
            @Nullable String value,
            String reason) {

        String key() {
            return line + ":" + ordinal;
        }
    }

    @GetMapping("/api/imports/{importId}")
    ImportView get(@AuthenticationPrincipal Jwt token, @PathVariable UUID importId) {
        Run run = runs.visibleTo(Callers.of(token), importId);
        return ImportView.of(run, previews.of(run).orElse(null));
    }

    @GetMapping("/api/imports/{importId}/problems")
    Page<BadCell> problems(
            @AuthenticationPrincipal Jwt token,
            @PathVariable UUID importId,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "" + Page.DEFAULT_LIMIT) int limit) {
        Run run = runs.visibleTo(Callers.of(token), importId);
        String scope = "imports/problems/" + run.id();
        int fetch = Page.fetch(limit);
        Matcher key = KEY.matcher(Page.start(cursors, scope, cursor, "0:-1"));
        if (!key.matches()) {
            throw new InvalidCursor();
        }
        List<BadCell> problems =
                jdbc.sql(PROBLEMS)
                        .params(
                                run.id(),
                                Long.valueOf(key.group(1)),
                                Integer.valueOf(key.group(2)),
                                fetch)
                        .query(BadCell.class)
                        .list();
        return Page.of(problems, limit, cursors, scope, BadCell::key);
    }
}
