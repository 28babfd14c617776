package dev.drawdown.gateway.site.partner;

import dev.drawdown.gateway.site.Show;
import java.time.LocalDate;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/** Writes figures as {@code charts.js} draws them. */
public final class Charts {

    private static final JsonMapper JSON = new JsonMapper();

    private Charts() {}

    private record Data(String kind, String currency, int digits, List<?> points) {}

    private record Net(LocalDate date, long net) {}

    /** Paid in and distributed as steps, and the value. */
    public static String account(Curve curve) {
        return written("account", curve.currency(), curve.points());
    }

    /** Net cash. */
    public static String jcurve(Curve curve) {
        return written(
                "jcurve",
                curve.currency(),
                curve.points().stream().map(p -> new Net(p.date(), p.net())).toList());
    }

    /** Calls beside distributions. */
    public static String bars(String currency, Quarters quarters) {
        return written("bars", currency, quarters.all());
    }

    private static String written(String kind, String currency, List<?> points) {
        return JSON.writeValueAsString(new Data(kind, currency, Show.digits(currency), points));
    }
}
