package dev.drawdown.command.imports.reading;

import dev.drawdown.command.imports.InvalidImport;
import dev.drawdown.command.imports.mapping.Field;
import dev.drawdown.command.imports.mapping.Mapping;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Where each mapped field stands in this file.
 *
 * @param places our field → the cell's place in a row, from 0
 * @param width how many cells every row must have
 */
record Columns(Map<Field, Integer> places, int width) {

    Columns {
        places = Map.copyOf(places);
    }

    /** Finds the mapped columns in the header, or says which one is missing or there twice. */
    static Columns of(RawRow header, Mapping mapping) {
        List<String> names = header.cells().stream().map(String::strip).toList();
        Map<Field, Integer> places = new HashMap<>();
        mapping.columns()
                .forEach(
                        (field, name) -> {
                            int place = names.indexOf(name);
                            refuseIf(place < 0, name, "the file has no such column");
                            refuseIf(
                                    place != names.lastIndexOf(name),
                                    name,
                                    "the file has this column twice");
                            places.put(field, place);
                        });
        return new Columns(places, header.width());
    }

    private static void refuseIf(boolean wrong, String column, String message) {
        if (wrong) {
            throw InvalidImport.in("columns." + column, message);
        }
    }
}
