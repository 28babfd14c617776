package dev.drawdown.command.imports.mapping;

import dev.drawdown.command.imports.InvalidImport;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What a kind of file can hold.
 *
 * @param kind the kind's name
 * @param all every field
 * @param required groups of fields; of each group one needs a column or a default
 * @param byOwnName whether a column that is called like a field needs no mapping
 */
public record Fields(String kind, List<Field> all, List<List<Field>> required, boolean byOwnName) {

    public Fields {
        all = List.copyOf(all);
        required = List.copyOf(required);
    }

    public Optional<Field> named(String wireName) {
        return all.stream().filter(field -> field.wireName().equals(wireName)).findFirst();
    }

    /** The field that a header is called like, however its words are joined. */
    Optional<Field> calledLike(String header) {
        String words = joined(header);
        return all.stream().filter(field -> joined(field.wireName()).equals(words)).findFirst();
    }

    /** Refuses the first group of which none is there. */
    void requireAll(Predicate<Field> there) {
        for (List<Field> group : required) {
            if (group.stream().noneMatch(there)) {
                throw InvalidImport.in(group.getFirst().wireName(), "needs a column or a default");
            }
        }
    }

    private static String joined(String words) {
        return words.replaceAll("[ _-]", "").toLowerCase(Locale.ROOT);
    }
}
