package dev.drawdown.command.imports.mapping;

import java.nio.charset.Charset;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A checked mapping: every field is known, mapped at most once, and the required ones are there.
 *
 * @param fields what this kind of file can hold
 * @param columns our field → the file's header
 * @param units our field → unit, for every amount that is mapped or has a default
 * @param defaults our field → the value where a cell is blank or missing
 * @param document the same as text, always the same for the same mapping
 */
public record Mapping(
        Fields fields,
        Map<Field, String> columns,
        Map<Field, Unit> units,
        DateTimeFormatter dates,
        Decimals decimals,
        char delimiter,
        Charset charset,
        Map<Field, String> defaults,
        String document) {

    public Mapping {
        columns = Map.copyOf(columns);
        units = Map.copyOf(units);
        defaults = Map.copyOf(defaults);
    }

    /** Refuses the first field that must be there and has neither column nor default. */
    void requireAll() {
        fields.requireAll(field -> columns.containsKey(field) || defaults.containsKey(field));
    }

    public Unit unitOf(Field amount) {
        return units.getOrDefault(amount, Unit.UNITS);
    }

    /** The column's name in the file, or our own where only a default stands for it. */
    public String headerOf(Field field) {
        return columns.getOrDefault(field, field.wireName());
    }

    public @Nullable String defaultOf(Field field) {
        return defaults.get(field);
    }
}
