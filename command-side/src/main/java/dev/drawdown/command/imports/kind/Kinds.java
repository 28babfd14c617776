package dev.drawdown.command.imports.kind;

import dev.drawdown.command.imports.run.Run;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Every kind of import there is. */
@Component
public class Kinds {

    private final Map<String, ImportKind<?>> byName;

    Kinds(List<ImportKind<?>> kinds) {
        byName =
                kinds.stream()
                        .collect(
                                Collectors.toUnmodifiableMap(
                                        ImportKind::name, Function.identity()));
    }

    /**
     * The kind of that name.
     *
     * @throws UnknownKind if there is none
     */
    public ImportKind<?> get(String name) {
        ImportKind<?> kind = byName.get(name);
        if (kind == null) {
            throw new UnknownKind(name);
        }
        return kind;
    }

    public ImportKind<?> of(Run run) {
        return get(run.kind());
    }
}
