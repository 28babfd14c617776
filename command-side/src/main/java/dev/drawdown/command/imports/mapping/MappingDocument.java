package dev.drawdown.command.imports.mapping;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A mapping as its owner writes it in JSON.
 *
 * @param columns the file's header → our field's name
 * @param unit of every amount, unless {@code units} says otherwise for its column
 * @param units the file's header → unit
 * @param dateFormat a java.time pattern; ISO (2025-03-31) if absent
 * @param decimalSeparator one character; a full stop if absent
 * @param groupingSeparator one character between groups of three digits; none if absent
 * @param delimiter one character between cells; a comma if absent
 * @param charset a charset's name; UTF-8 if absent
 * @param defaults our field's name → the value where the file has no column or a blank cell
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record MappingDocument(
        Map<String, String> columns,
        @Nullable Unit unit,
        @Nullable Map<String, Unit> units,
        @Nullable String dateFormat,
        @Nullable String decimalSeparator,
        @Nullable String groupingSeparator,
        @Nullable String delimiter,
        @Nullable String charset,
        @Nullable Map<String, String> defaults) {

    /** Sorted, so that the same mapping is always the same text (and so the same preview hash). */
    @SuppressWarnings("ConstantValue") // absent in what callers send
    MappingDocument {
        columns = columns == null ? Map.of() : new TreeMap<>(columns);
        units = units == null ? null : new TreeMap<>(units);
        defaults = defaults == null ? null : new TreeMap<>(defaults);
    }

    /** The same with these defaults, which win over its own. */
    MappingDocument withDefaults(Map<String, String> stated) {
        Map<String, String> all = new TreeMap<>(defaults == null ? Map.of() : defaults);
        all.putAll(stated);
        return with(columns, all.isEmpty() ? null : all);
    }

    /** The same with more columns. */
    MappingDocument withColumns(Map<String, String> more) {
        Map<String, String> all = new TreeMap<>(columns);
        all.putAll(more);
        return with(all, defaults);
    }

    private MappingDocument with(
            Map<String, String> otherColumns, @Nullable Map<String, String> otherDefaults) {
        return new MappingDocument(
                otherColumns,
                unit,
                units,
                dateFormat,
                decimalSeparator,
                groupingSeparator,
                delimiter,
                charset,
                otherDefaults);
    }
}
