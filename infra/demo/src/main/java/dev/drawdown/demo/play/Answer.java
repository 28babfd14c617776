package dev.drawdown.demo.play;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/** What a server has answered. */
record Answer(int status, String body) {

    private static final JsonMapper JSON = new JsonMapper();

    /** The body, or nothing where it is not JSON. */
    JsonNode json() {
        try {
            return JSON.readTree(body);
        } catch (JacksonException e) {
            return MissingNode.getInstance();
        }
    }

    /** A text, or an empty one. */
    String text(String field) {
        return json().path(field).asString("");
    }

    boolean good() {
        return status >= 200 && status < 300;
    }

    /** What a problem document says, in a line. */
    String problem() {
        return "%d %s: %s".formatted(status, text("code"), text("message"));
    }
}
