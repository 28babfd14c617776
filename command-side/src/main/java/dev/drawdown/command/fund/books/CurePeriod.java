package dev.drawdown.command.fund.books;

import dev.drawdown.event.FundTermsAmended;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** How long a line may be overdue before it is in default: business days, Monday to Friday. */
public final class CurePeriod {

    private static final int UNLESS_TERMS_SAY = 10;
    private static final Set<DayOfWeek> WEEKEND = EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

    private CurePeriod() {}

    /** The last day of the cure period of something due on a day. */
    public static LocalDate lastDay(LocalDate due, Optional<FundTermsAmended> terms) {
        int left = terms.map(FundTermsAmended::cureDays).orElse(UNLESS_TERMS_SAY);
        LocalDate day = due;
        while (left > 0) {
            day = day.plusDays(1);
            left -= WEEKEND.contains(day.getDayOfWeek()) ? 0 : 1;
        }
        return day;
    }
}
