package dev.drawdown.demo.plan;

/**
 * One command as it will be sent. Ids that only the system knows stand in path and body as <code>
 * ${NAME.FIELD}</code>: what the answer to the command of that name calls so, or the event that it
 * made.
 *
 * @param name unique among the partners, and within one fund
 * @param key the Idempotency-Key
 * @param body JSON
 */
public record Command(String name, String key, Person person, String path, String body) {

    /** The way to write down what another command will have made. */
    static String made(String name, String field) {
        return "${" + name + "." + field + "}";
    }
}
