package dev.drawdown.command.imports.preview;

import dev.drawdown.command.imports.kind.Preview;
import dev.drawdown.command.imports.run.Run;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** A run's preview as it was kept. */
@Component
public class PreviewText {

    private final JsonMapper json;

    PreviewText(JsonMapper json) {
        this.json = json;
    }

    Optional<Preview> of(Run run) {
        return Optional.ofNullable(run.preview()).map(text -> json.readValue(text, Preview.class));
    }

    /** How many rows the commit leaves out. */
    public long badRows(Run run) {
        return of(run).map(preview -> preview.counts().bad()).orElse(0L);
    }
}
