package dev.drawdown.verify;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** What a comparison came to. */
final class Report {

    private static final BigDecimal TOLERANCE = new BigDecimal("0.0001");
    private static final BigDecimal PUBLISHED_TOLERANCE = new BigDecimal("0.01");

    private final List<String> differences = new ArrayList<>();
    private BigDecimal largest = BigDecimal.ZERO;
    private int checked;
    private int nothingCalled;
    private int published;
    private int publishedAgree;

    /** A ratio that was read back against the file's. */
    void ratio(Held held, String figure, BigDecimal expected, BigDecimal actual) {
        BigDecimal difference = expected.subtract(actual).abs();
        largest = largest.max(difference);
        if (difference.compareTo(TOLERANCE) > 0) {
            differs(held, figure, expected, actual);
        }
    }

    /** An amount that was read back against the file's, to the cent. */
    void cents(Held held, String figure, long expected, long actual) {
        if (expected != actual) {
            differs(held, figure, expected, actual);
        }
    }

    void published(BigDecimal stated, BigDecimal tvpi) {
        published++;
        if (stated.subtract(tvpi).abs().compareTo(PUBLISHED_TOLERANCE) <= 0) {
            publishedAgree++;
        }
    }

    void differs(Held held, String figure, Object expected, Object actual) {
        differences.add(
                "%s in %s as of %s: %s is %s, the file says %s"
                        .formatted(
                                held.partner(),
                                held.fund(),
                                held.asOf(),
                                figure,
                                actual,
                                expected));
    }

    void checked(boolean withMultiples) {
        if (withMultiples) {
            checked++;
        } else {
            nothingCalled++;
        }
    }

    void add(Report other) {
        differences.addAll(other.differences);
        largest = largest.max(other.largest);
        checked += other.checked;
        nothingCalled += other.nothingCalled;
        published += other.published;
        publishedAgree += other.publishedAgree;
    }

    List<String> differences() {
        return List.copyOf(differences);
    }

    String publishedLine() {
        return "published multiples: %d of %d agree with tvpi to 0.01"
                .formatted(publishedAgree, published);
    }

    String nothingCalledLine() {
        return "%d more funds have nothing called: amounts only".formatted(nothingCalled);
    }

    String lastLine() {
        return "checked %d funds, largest difference %s"
                .formatted(checked, largest.stripTrailingZeros().toPlainString());
    }
}
