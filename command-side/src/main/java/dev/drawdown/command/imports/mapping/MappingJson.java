package dev.drawdown.command.imports.mapping;

import dev.drawdown.command.imports.InvalidImport;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.json.JsonMapper;

/** Mappings to text and back; refuses what it does not know and what is said twice. */
public final class MappingJson {

    private static final int MAX_CHARS = 64 * 1024;

    private static final JsonMapper JSON =
            JsonMapper.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .build();

    private MappingJson() {}

    /** Reads and checks a mapping that somebody sent for this kind of file. */
    public static Mapping read(String text, Fields fields) {
        return read(text, Map.of(), fields);
    }

    /** The same, with defaults that were stated beside it. */
    public static Mapping read(String text, Map<String, String> stated, Fields fields) {
        return new MappingRules(fields).check(document(text).withDefaults(stated));
    }

    /**
     * The mapping with the columns of this header that are called like a field that is not mapped.
     *
     * @throws InvalidImport if a field is still missing
     */
    public static Mapping completed(Mapping mapping, List<String> header) {
        Fields fields = mapping.fields();
        Map<String, String> found = new LinkedHashMap<>();
        for (String name : new LinkedHashSet<>(header)) {
            fields.calledLike(name)
                    .filter(field -> !mapping.columns().containsKey(field))
                    .filter(_ -> !mapping.columns().containsValue(name))
                    .ifPresent(field -> found.put(name, field.wireName()));
        }
        Mapping whole =
                new MappingRules(fields).check(document(mapping.document()).withColumns(found));
        whole.requireAll();
        return whole;
    }

    private static MappingDocument document(String text) {
        if (text.length() > MAX_CHARS) {
            throw InvalidImport.in("mapping", "is longer than " + MAX_CHARS + " characters");
        }
        try {
            MappingDocument document = JSON.readValue(text, MappingDocument.class);
            if (document == null) {
                throw InvalidImport.in("mapping", "is empty");
            }
            return document;
        } catch (JacksonException unreadable) {
            throw InvalidImport.in(fieldOf(unreadable), unreadable.getOriginalMessage());
        }
    }

    static String write(MappingDocument document) {
        return JSON.writeValueAsString(document);
    }

    private static String fieldOf(JacksonException unreadable) {
        if (unreadable instanceof MismatchedInputException mismatch
                && !mismatch.getPath().isEmpty()) {
            String name = mismatch.getPath().getFirst().getPropertyName();
            return name == null ? "mapping" : "mapping." + name;
        }
        return "mapping";
    }
}
