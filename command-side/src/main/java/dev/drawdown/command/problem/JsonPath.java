package dev.drawdown.command.problem;

import tools.jackson.core.JacksonException;

/** Where in a body something went wrong, as {@code lines[3].navCents}. */
final class JsonPath {

    private JsonPath() {}

    static String of(JacksonException e) {
        StringBuilder path = new StringBuilder();
        for (JacksonException.Reference step : e.getPath()) {
            if (step.getPropertyName() == null) {
                path.append('[').append(step.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(step.getPropertyName());
            }
        }
        return path.toString();
    }
}
