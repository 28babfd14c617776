package dev.drawdown.local;

import static java.util.Comparator.comparing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/** One commitment's account, added up date by date; minor units. */
final class PlainAccount {

    private static final Comparator<Deed> ORDER =
            comparing(Deed::date).thenComparing(Deed::rank).thenComparingLong(Deed::position);

    private final List<Deed> deeds = new ArrayList<>();
    private final NavigableMap<LocalDate, Long> flows = new TreeMap<>();
    private final String commitmentId;
    private final String partnerId;
    private final String fundId;
    private final String currency;
    private boolean reported;
    private boolean undated;
    private LocalDate asOf;
    private long committed;
    private long called;
    private long paidIn;
    private long distributed;
    private long recallable;
    private long unfunded;
    private long receivable;
    private Long nav;
    private long navAtMark;
    private LocalDate navAsOf;

    /** Within a date money moves first, then a report counts, then a mark. */
    private enum Rank {
        MOVE,
        REPORT,
        MARK
    }

    private record Deed(LocalDate date, Rank rank, long position, Runnable doing) {}

    /** Money, and what may still be called. */
    record Move(
            long called,
            long contributed,
            long distributed,
            long recallable,
            long returned,
            long unfunded) {

        /** What may still be called moves, and no money. */
        static Move ofUnfunded(long by) {
            return new Move(0, 0, 0, 0, 0, by);
        }
    }

    PlainAccount(JsonNode made) {
        commitmentId = made.path("commitmentId").asString();
        partnerId = made.path("partnerId").asString();
        fundId = made.path("fundId").asString();
        currency = made.path("currency").asString();
    }

    String partnerId() {
        return partnerId;
    }

    /** A commitment that only follows a report leaves the unfunded amount that it stated. */
    void commits(LocalDate date, long delta, boolean restated) {
        deeds.add(
                new Deed(
                        date,
                        Rank.MOVE,
                        0,
                        () -> {
                            committed += delta;
                            unfunded += restated && reported ? 0 : delta;
                        }));
    }

    void moves(LocalDate date, Move move) {
        deeds.add(new Deed(date, Rank.MOVE, 0, () -> move(date, move)));
    }

    void reports(LocalDate date, long position, JsonNode balance) {
        deeds.add(new Deed(date, Rank.REPORT, position, () -> report(date, balance)));
    }

    void marks(LocalDate date, long position, long value) {
        deeds.add(new Deed(date, Rank.MARK, position, () -> value(date, value)));
    }

    /** Where it stands after everything. */
    PlainStanding standing() {
        deeds.sort(ORDER);
        asOf = deeds.getFirst().date();
        deeds.forEach(deed -> deed.doing().run());
        deeds.clear();
        return new PlainStanding(
                commitmentId,
                fundId,
                currency,
                asOf,
                new PlainFigures(
                        committed,
                        called,
                        paidIn,
                        distributed,
                        recallable,
                        unfunded,
                        receivable,
                        nav),
                missing(),
                navAsOf == null ? new TreeMap<>() : flowsUntilTheMark());
    }

    private void move(LocalDate date, Move move) {
        long kept = move.contributed() - move.returned() - move.distributed();
        called += move.called();
        paidIn += move.contributed() - move.returned();
        distributed += move.distributed();
        recallable += move.recallable();
        unfunded += move.unfunded();
        receivable += move.called() - move.contributed();
        nav = nav == null ? null : Long.valueOf(nav + kept);
        if (kept != 0) {
            flows.merge(date, -kept, Long::sum);
        }
    }

    private void report(LocalDate date, JsonNode balance) {
        var buckets = balance.path("buckets");
        called = buckets.path("called").asLong();
        paidIn =
                buckets.path("contributedInside").asLong()
                        + buckets.path("contributedOutside").asLong()
                        - buckets.path("returnedExcess").asLong();
        distributed = buckets.path("distributed").asLong();
        recallable = buckets.path("recallable").asLong();
        unfunded = balance.path("unfunded").asLong();
        receivable = 0;
        reported = true;
        undated |= called != 0 || paidIn != 0 || distributed != 0;
        if (balance.hasNonNull("nav")) {
            value(date, balance.path("nav").asLong());
        } else {
            nav = null;
            navAsOf = null;
        }
        asOf = date;
    }

    private void value(LocalDate date, long value) {
        nav = value;
        navAtMark = value;
        navAsOf = date;
        asOf = date;
    }

    /** Why there can be no rate, empty where there may be one. */
    private String missing() {
        if (undated) {
            return "UNDATED_HISTORY";
        }
        return navAsOf == null && (paidIn != 0 || distributed != 0) ? "NO_VALUATION" : "";
    }

    private NavigableMap<LocalDate, Long> flowsUntilTheMark() {
        var until = new TreeMap<>(flows.headMap(navAsOf, true));
        until.merge(navAsOf, navAtMark, Long::sum);
        return until;
    }
}
