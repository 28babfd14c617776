package dev.drawdown.demo.plan;

import dev.drawdown.money.Allocation;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** What the plan knows of a fund while it is being told; amounts in minor units. */
final class Book {

    private static final long THRESHOLD_PERCENT = 4;
    private static final long MILLION = 1_000_000_00L;

    final FundProfile fund;
    final Calendar calendar;
    final Dice dice;
    final Diary diary;
    final List<Pledge> pledges;
    final Portfolio portfolio;
    final TreeSet<Integer> excused = new TreeSet<>();

    /** The value of what is held, and what it cost. */
    long value;

    long cost;
    private final List<Long> unfunded;

    Book(Demo demo, FundProfile fund, List<PartnerProfile> cast) {
        this.fund = fund;
        dice = Dice.of(demo.seed()).of(fund.name());
        calendar = Calendar.endingOn(demo.lastDay(), fund.quarters());
        diary = new Diary(demo.prefix() + "fund-%03d/".formatted(fund.number()));
        portfolio = new Portfolio(dice.of("portfolio"), diary, fund.number());
        pledges = new Roster(fund, cast, dice.of("roster")).pledges();
        unfunded = new ArrayList<>(pledges.stream().map(Pledge::amount).toList());
    }

    long committed() {
        return pledges.stream().mapToLong(Pledge::amount).sum();
    }

    /** By commitment, as the fund divides; who is excused takes no part. */
    List<Long> weights() {
        return pledges.stream()
                .map(pledge -> excused.contains(pledge.seat()) ? 0L : pledge.amount())
                .toList();
    }

    List<String> excusedIds() {
        return excused.stream().map(seat -> pledges.get(seat).commitmentId()).toList();
    }

    /** What a call may demand at most before the first commitment is exhausted. */
    long room() {
        var weights = weights();
        var sum = BigInteger.valueOf(weights.stream().mapToLong(Long::longValue).sum());
        return pledges.stream()
                .filter(pledge -> weights.get(pledge.seat()) > 0)
                .map(
                        pledge ->
                                BigInteger.valueOf(unfunded.get(pledge.seat()))
                                        .multiply(sum)
                                        .divide(BigInteger.valueOf(pledge.amount())))
                .min(BigInteger::compareTo)
                .map(BigInteger::longValueExact)
                .orElse(0L);
    }

    void call(List<Long> lines) {
        for (var seat = 0; seat < lines.size(); seat++) {
            unfunded.set(seat, Math.subtractExact(unfunded.get(seat), lines.get(seat)));
        }
    }

    List<Long> lines(long amount) {
        return Allocation.of(amount, weights());
    }

    long threshold() {
        return committed() * THRESHOLD_PERCENT / 100 / MILLION * MILLION;
    }

    boolean needsSecondPerson(long total) {
        return fund.has(Incident.FOUR_EYES) && total > threshold();
    }

    static String fundId() {
        return Command.made("fund", "fundId");
    }

    static String path(String what) {
        return "/api/funds/" + fundId() + "/" + what;
    }

    /** A part of the committed capital, in hundredths of a per cent. */
    long basisPoints(long points) {
        return committed() / 10_000 * points;
    }

    /**
     * Records a call or a distribution; above the threshold the approver releases it the next day.
     *
     * @return how the entry's id is written
     */
    String enter(LocalDate day, String name, EntryKind kind, Object body, long total) {
        diary.note(day, name, path(kind.path()), body);
        if (!needsSecondPerson(total)) {
            return Command.made(name, kind.id());
        }
        diary.note(
                day,
                name + "-approval",
                Person.APPROVER,
                "/api/approvals/" + Command.made(name, "proposalId") + "/approve",
                new Bodies.Approval(fundId(), Command.made(name, "previewHash")));
        return Command.made(name + "-approval", kind.id() + "@" + kind.event());
    }
}
