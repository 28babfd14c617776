package dev.drawdown.command.imports.mapping;

import dev.drawdown.command.imports.InvalidImport;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What a kind of file can hold.
 *
 * @param kind the kind's name
 * @param all every field
 * @param required groups of fields; of each group one needs a column or a default
 */
public record Fields(String kind, List<Field> all, List<List<Field>> required) {

    public Fields {
        all = List.copyOf(all);
        required = List.copyOf(required);
    }

    public Optional<Field> named(String wireName) {
        return all.stream().filter(field -> field.wireName().equals(wireName)).findFirst();
    }

    /** Refuses the first group of which none is there. */
    void requireAll(Predicate<Field> there) {
        for (List<Field> group : required) {
            if (group.stream().noneMatch(there)) {
                throw InvalidImport.in(group.getFirst().wireName(), "needs a column or a default");
            }
        }
    }
}
