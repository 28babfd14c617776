package dev.drawdown.demo.plan;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One fund from its opening to the last day. */
public final class FundStory {

    private static final int GROWTH_NOISE_POINTS = 120;

    private final Demo demo;
    private final FundProfile fund;
    private final List<PartnerProfile> cast;
    private @Nullable List<Command> planned;

    FundStory(Demo demo, FundProfile fund, List<PartnerProfile> cast) {
        this.demo = demo;
        this.fund = fund;
        this.cast = cast;
    }

    public String name() {
        return fund.name();
    }

    /** Roughly how long it takes to play. */
    int weight() {
        return (fund.has(Incident.EVERY_PARTNER) ? cast.size() : fund.seats()) * fund.quarters();
    }

    /** All commands, in the order in which they are to be sent. */
    public synchronized List<Command> commands() {
        var known = planned;
        if (known == null) {
            known = told();
            planned = known;
        }
        return known;
    }

    private List<Command> told() {
        var book = new Book(demo, fund, cast);
        new Beginning(book).tell();
        var drawdowns = new Drawdowns(book);
        var payouts = new Payouts(book);
        var marks = new Marks(book);
        var daily = new DailyValues(book);
        for (var quarter = 0; quarter < fund.quarters(); quarter++) {
            book.value = grown(book, quarter);
            payouts.tell(quarter);
            drawdowns.tell(quarter);
            marks.tell(quarter);
            daily.mark(book.calendar.to(quarter), book.value);
        }
        daily.tell();
        new SubscriptionLine(book).atTheEnd();
        new Ending(book, drawdowns, payouts).tell();
        return book.diary.commands();
    }

    private long grown(Book book, int quarter) {
        var noise =
                book.dice.between(-GROWTH_NOISE_POINTS, GROWTH_NOISE_POINTS, "growth " + quarter);
        return BigDecimal.valueOf(book.value)
                .multiply(fund.strategy().model().growthFactor())
                .multiply(BigDecimal.valueOf(10_000L + noise, 4))
                .setScale(0, RoundingMode.HALF_UP)
                .longValueExact();
    }
}
