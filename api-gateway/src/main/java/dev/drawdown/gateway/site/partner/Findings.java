package dev.drawdown.gateway.site.partner;

import dev.drawdown.gateway.site.Show;
import dev.drawdown.gateway.site.partner.Curve.Point;
import dev.drawdown.gateway.site.partner.Quarters.Quarter;
import java.util.Comparator;
import java.util.List;

/** Says in a sentence what a chart shows. */
public final class Findings {

    private static final int YEAR = 4;

    private Findings() {}

    /** Of the capital account. */
    public static String account(Curve curve, Show show) {
        Point last = curve.last();
        String money =
                show.about(last.contributed(), curve.currency())
                        + " paid in, "
                        + show.about(last.distributed(), curve.currency())
                        + " distributed";
        Long nav = last.nav();
        return nav == null
                ? money + "; no value is reported"
                : money + ", " + show.about(nav, curve.currency()) + " still held";
    }

    /** Of net cash. */
    public static String jcurve(Curve curve, Show show) {
        Point last = curve.last();
        Point lowest =
                curve.points().stream().min(Comparator.comparingLong(Point::net)).orElse(last);
        if (last.net() >= 0) {
            return "More has come back than was paid in: "
                    + show.about(last.net(), curve.currency())
                    + " so far";
        }
        String now = show.about(-last.net(), curve.currency());
        return lowest.equals(last)
                ? now + " more has been paid in than has come back, the most so far"
                : now
                        + " more has been paid in than has come back; the most was "
                        + show.about(-lowest.net(), curve.currency())
                        + ", on "
                        + show.day(lowest.date());
    }

    /** Of calls and distributions. */
    public static String quarters(String currency, Quarters quarters, Show show) {
        List<Quarter> all = quarters.all();
        List<Quarter> lately = all.subList(Math.max(0, all.size() - YEAR), all.size());
        return "In the year to "
                + all.getLast().period()
                + ", "
                + show.about(lately.stream().mapToLong(Quarter::called).sum(), currency)
                + " was called and "
                + show.about(lately.stream().mapToLong(Quarter::distributed).sum(), currency)
                + " distributed";
    }
}
