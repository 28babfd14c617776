package dev.drawdown.projection.capital;

import dev.drawdown.projection.version.Changes;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A fund's books as an entry leaves them, worked out and not yet applied. */
public final class BookMove {

    private final Effect effect;
    private final List<AccountMove> accounts;
    private final FundTimeline fund;
    private final Changes<FundStanding> fundChanges;

    BookMove(
            Effect effect,
            List<AccountChange> accounts,
            FundTimeline fund,
            Changes<FundStanding> fundChanges) {
        this.effect = effect;
        this.accounts =
                accounts.stream()
                        .map(
                                change ->
                                        new AccountMove(
                                                change,
                                                effect.flows()
                                                        .getOrDefault(
                                                                change.timeline().account(),
                                                                List.of())))
                        .toList();
        this.fund = fund;
        this.fundChanges = fundChanges;
    }

    public UUID fundId() {
        return effect.fundId();
    }

    public Currency currency() {
        return effect.currency();
    }

    /** The earliest date at which anything may be different. */
    public LocalDate since() {
        return effect.since();
    }

    /** The accounts that the entry concerns. */
    public List<AccountMove> accounts() {
        return accounts;
    }

    /** The position of the entry that this one takes back, absent if it takes none back. */
    public @Nullable Long undone() {
        Effect.Undoing undoing = effect.undoing();
        return undoing == null ? null : undoing.position();
    }

    /** The date that this entry values the fund at, or did until now; absent if it does not. */
    public @Nullable LocalDate valuation() {
        Effect.FundMark mark = effect.mark();
        Effect.Undoing undoing = effect.undoing();
        if (mark != null) {
            return mark.date();
        }
        return undoing == null ? null : undoing.marked();
    }

    /** Where the fund stands at the close of a date, absent before anything happened. */
    public @Nullable FundStanding at(LocalDate date) {
        return fund.timeline().at(date, fundChanges);
    }

    /** Where the fund stands on the very date, absent if nothing happened then. */
    public @Nullable FundStanding on(LocalDate date) {
        return fund.timeline().on(date, fundChanges);
    }
}
