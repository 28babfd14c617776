package dev.drawdown.bench.system;

/** An answer, as it came. */
public record Reply(int status, String body) {

    /** The value of a field of a flat JSON object. */
    public String value(String field) {
        String name = "\"" + field + "\":";
        int from = body.indexOf(name);
        if (from < 0) {
            throw new IllegalStateException(field + " is not in " + this);
        }
        from += name.length();
        if (body.charAt(from) == '"') {
            return body.substring(from + 1, body.indexOf('"', from + 1));
        }
        int to = from;
        while (",}] ".indexOf(body.charAt(to)) < 0) {
            to++;
        }
        return body.substring(from, to);
    }

    /**
     * The same, if it is what was hoped for.
     *
     * @throws IllegalStateException if it has another status
     */
    public Reply expect(int expected) {
        if (status != expected) {
            throw new IllegalStateException("expected " + expected + ": " + this);
        }
        return this;
    }
}
