package dev.drawdown.demo.plan;

import com.fasterxml.jackson.annotation.JsonInclude;
import tools.jackson.databind.json.JsonMapper;

/**
 * One command as it will be sent. Ids that only the system knows stand in path and body as <code>
 * ${NAME.FIELD}</code>: what the answer to the command of that name calls so, or with <code>
 * ${NAME.FIELD@EVENT}</code> the event that came of it.
 *
 * @param name unique among the partners, and within one fund
 * @param key the Idempotency-Key
 * @param content what the body says
 */
public record Command(String name, String key, Person person, String path, Object content) {

    private static final JsonMapper JSON =
            JsonMapper.builder()
                    .changeDefaultPropertyInclusion(
                            inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
                    .build();

    /** The body as JSON, made anew: a long history is not kept as text. */
    public String body() {
        return JSON.writeValueAsString(content);
    }

    /** The way to write down what another command will have made. */
    static String made(String name, String field) {
        return "${" + name + "." + field + "}";
    }
}
