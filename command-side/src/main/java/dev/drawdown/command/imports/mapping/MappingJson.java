package dev.drawdown.command.imports.mapping;

import dev.drawdown.command.imports.InvalidImport;
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
        if (text.length() > MAX_CHARS) {
            throw InvalidImport.in("mapping", "is longer than " + MAX_CHARS + " characters");
        }
        try {
            MappingDocument document = JSON.readValue(text, MappingDocument.class);
            if (document == null) {
                throw InvalidImport.in("mapping", "is empty");
            }
            return new MappingRules(fields).check(document);
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
