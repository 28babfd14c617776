package dev.drawdown.command.imports.mapping;

import dev.drawdown.command.imports.InvalidImport;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a mapping must fulfil before a file is read with it; names the field that is to blame. */
final class MappingRules {

    private static final int MAX_HEADER = 200;
    private static final int MAX_DEFAULT = 300;

    private final Fields fields;

    MappingRules(Fields fields) {
        this.fields = fields;
    }

    Mapping check(MappingDocument document) {
        Map<Field, String> columns = columns(document.columns());
        Map<Field, String> defaults = defaults(document.defaults());
        Character decimal = separator("decimalSeparator", document.decimalSeparator());
        Character grouping = separator("groupingSeparator", document.groupingSeparator());
        Character delimiter = separator("delimiter", document.delimiter());
        char point = decimal == null ? '.' : decimal;
        refuseIf(grouping != null && grouping == point, "groupingSeparator", "is the decimal one");
        refuseIf(
                delimiter != null && (delimiter == '"' || delimiter == '\r' || delimiter == '\n'),
                "delimiter",
                "must not be a quote or a line end");
        Mapping mapping =
                new Mapping(
                        fields,
                        columns,
                        units(document, columns),
                        dates(document.dateFormat()),
                        new Decimals(point, grouping),
                        delimiter == null ? ',' : delimiter,
                        charset(document.charset()),
                        defaults,
                        MappingJson.write(document));
        if (!fields.byOwnName()) {
            mapping.requireAll();
        }
        return mapping;
    }

    private Map<Field, String> columns(Map<String, String> byHeader) {
        Map<Field, String> columns = new HashMap<>();
        byHeader.forEach(
                (rawHeader, fieldName) -> {
                    String header = rawHeader.strip();
                    refuseIf(header.isEmpty(), "columns", "has a column without a name");
                    refuseIf(header.length() > MAX_HEADER, "columns", "has too long a name");
                    Field field = field("columns." + header, fieldName);
                    String other = columns.putIfAbsent(field, header);
                    refuseIf(
                            other != null,
                            "columns." + header,
                            fieldName + " is mapped twice, also from " + other);
                    refuseIf(
                            columns.values().stream().filter(header::equals).count() > 1,
                            "columns." + header,
                            "the column is mapped twice");
                });
        return columns;
    }

    private Map<Field, String> defaults(@Nullable Map<String, String> byName) {
        Map<Field, String> defaults = new HashMap<>();
        if (byName != null) {
            byName.forEach(
                    (name, value) -> {
                        Field field = field("defaults." + name, name);
                        String blame = "defaults." + name;
                        refuseIf(value == null || value.isBlank(), blame, "is empty");
                        refuseIf(value.length() > MAX_DEFAULT, blame, "is too long");
                        defaults.put(field, value.strip());
                    });
        }
        return defaults;
    }

    private Field field(String blame, @Nullable String name) {
        return fields.named(name == null ? "" : name)
                .orElseThrow(() -> InvalidImport.in(blame, name + " is not a field"));
    }

    private Map<Field, Unit> units(MappingDocument document, Map<Field, String> columns) {
        Map<Field, Unit> units = new HashMap<>();
        Unit all = document.unit() == null ? Unit.UNITS : document.unit();
        for (Field field : fields.all()) {
            if (field.isAmount()) {
                units.put(field, all);
            }
        }
        Map<String, Unit> perColumn = document.units() == null ? Map.of() : document.units();
        perColumn.forEach((header, unit) -> units.put(amount(header, columns), unit));
        return units;
    }

    private static Field amount(String header, Map<Field, String> columns) {
        return columns.entrySet().stream()
                .filter(column -> column.getValue().equals(header.strip()))
                .map(Map.Entry::getKey)
                .filter(Field::isAmount)
                .findFirst()
                .orElseThrow(
                        () -> InvalidImport.in("units." + header, "is not a column of amounts"));
    }

    private static DateTimeFormatter dates(@Nullable String pattern) {
        if (pattern == null) {
            return DateTimeFormatter.ISO_LOCAL_DATE;
        }
        try {
            // A strict reader wants a year (u), where most people write a year of an era (y).
            return DateTimeFormatter.ofPattern(pattern.replace('y', 'u'), Locale.ENGLISH)
                    .withResolverStyle(ResolverStyle.STRICT);
        } catch (IllegalArgumentException notAPattern) {
            throw InvalidImport.in("dateFormat", "is not a date pattern: " + pattern);
        }
    }

    private static Charset charset(@Nullable String name) {
        try {
            return name == null ? StandardCharsets.UTF_8 : Charset.forName(name);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            throw InvalidImport.in("charset", name + " is not known here");
        }
    }

    private static @Nullable Character separator(String blame, @Nullable String text) {
        if (text == null) {
            return null;
        }
        refuseIf(text.length() != 1, blame, "must be one character");
        char separator = text.charAt(0);
        refuseIf(
                Character.isLetterOrDigit(separator) || separator == '-' || separator == '+',
                blame,
                "must not be a letter, a digit or a sign");
        return separator;
    }

    private static void refuseIf(boolean wrong, String field, String message) {
        if (wrong) {
            throw InvalidImport.in(field, message);
        }
    }
}
