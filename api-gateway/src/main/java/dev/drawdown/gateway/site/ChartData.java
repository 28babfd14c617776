package dev.drawdown.gateway.site;

/** Lays a chart's figures into its page, where a script may read them and nothing runs them. */
public final class ChartData {

    private ChartData() {}

    /**
     * A block of data that no text in it can end.
     *
     * @param id of the chart's area; letters, digits and hyphens
     * @param json what {@code charts.js} draws
     */
    public static String block(String id, String json) {
        if (!id.matches("[a-z0-9-]+")) {
            throw new IllegalArgumentException("not an id: " + id);
        }
        String safe = json.replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026");
        return "<script type=\"application/json\" data-chart-of=\""
                + id
                + "\">"
                + safe
                + "</script>";
    }
}
