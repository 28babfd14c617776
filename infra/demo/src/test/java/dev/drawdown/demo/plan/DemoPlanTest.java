package dev.drawdown.demo.plan;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DemoPlanTest {

    private static final LocalDate LAST_DAY = LocalDate.parse("2026-09-30");
    private static final Pattern REFERENCE = Pattern.compile("\\$\\{([a-z0-9-]+)\\.[A-Za-z]+");

    private final DemoPlan plan = plan(1, LAST_DAY);

    @Test
    void the_same_seed_and_last_day_make_the_same_commands_byte_for_byte() {
        assertThat(texts(plan(1, LAST_DAY))).isEqualTo(texts(plan));
        assertThat(texts(plan(2, LAST_DAY))).isNotEqualTo(texts(plan));
        assertThat(texts(plan(1, LocalDate.parse("2026-06-30")))).isNotEqualTo(texts(plan));
    }

    @Test
    void no_key_is_given_twice() {
        assertThat(commands(plan)).extracting(Command::key).doesNotHaveDuplicates();
        assertThat(commands(plan))
                .allSatisfy(command -> assertThat(command.key()).matches("[\\x21-\\x7e]{1,200}"));
    }

    @Test
    void a_command_names_only_what_an_earlier_one_has_made() {
        var partners = plan.partners().stream().map(story -> story.getFirst().name()).toList();
        for (var fund : plan.funds()) {
            var known = new HashSet<>(partners);
            for (var command : fund.commands()) {
                REFERENCE
                        .matcher(command.path() + command.body())
                        .results()
                        .forEach(found -> assertThat(known).contains(found.group(1)));
                known.add(command.name());
            }
        }
    }

    @Test
    void there_are_twelve_funds_forty_partners_and_two_currencies() {
        assertThat(plan.partners()).hasSize(40);
        assertThat(plan.funds()).hasSize(12);
        assertThat(plan.funds().stream().flatMap(fund -> fund.commands().stream()))
                .filteredOn(command -> command.name().equals("fund"))
                .extracting(command -> command.body().contains("\"EUR\""))
                .contains(true, false);
        assertThat(plan.funds().stream().map(fund -> new Replay(fund.commands())))
                .anySatisfy(fund -> assertThat(fund.accounts).hasSize(40));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 20_260_930})
    void money_adds_up_in_every_fund(long seed) {
        for (var fund : plan(seed, LAST_DAY).funds()) {
            var books = new Replay(fund.commands());
            assertThat(books.calls.values())
                    .as(fund.name())
                    .allSatisfy(
                            call ->
                                    assertThat(
                                                    call.lines().values().stream()
                                                            .mapToLong(line -> line.owed)
                                                            .sum())
                                            .isEqualTo(call.total()))
                    .allSatisfy(
                            call ->
                                    assertThat(call.lines().values())
                                            .allMatch(line -> line.paid <= line.owed));
            assertThat(books.accounts.values())
                    .as(fund.name())
                    .allMatch(account -> account.called <= account.committed)
                    .allMatch(account -> account.paid <= account.called)
                    .allMatch(account -> account.value >= 0);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 20_260_930})
    void the_figures_are_those_of_real_funds(long seed) {
        for (var fund : plan(seed, LAST_DAY).funds()) {
            var books = new Replay(fund.commands());
            assertThat(books.marks.stream().flatMap(mark -> mark.tvpiPercent().values().stream()))
                    .as("TVPI of %s", fund.name())
                    .allMatch(percent -> percent >= 80 && percent <= 250);
            assertThat(mostCallsInAYear(books)).as("calls of %s", fund.name()).isBetween(2, 7);
            valueMovesSmoothly(fund.name(), books);
        }
    }

    @Test
    void cumulative_net_cash_of_a_mature_fund_is_negative_first_and_positive_in_the_end() {
        for (var name : List.of("Birchwood Buyout Fund IV", "Nordlys Infrastructure Fund II")) {
            var net = 0L;
            var lowest = 0L;
            for (var moved : books(name).cash.values()) {
                net += moved;
                lowest = Math.min(lowest, net);
            }
            assertThat(lowest).isLessThan(-10_000_000_00L);
            assertThat(net).isPositive();
        }
    }

    @Test
    void the_end_leaves_open_what_a_new_user_can_go_on_with() {
        assertThat(books("Drumlin Flagship Buyout Fund V").waiting).hasSize(1);
        assertThat(plan.funds().stream().map(fund -> new Replay(fund.commands())))
                .filteredOn(fund -> !fund.waiting.isEmpty())
                .hasSize(1);
        var open = books("Fjordgate Infrastructure Fund IV").calls.values();
        assertThat(open)
                .filteredOn(call -> call.due().isAfter(LAST_DAY))
                .singleElement()
                .satisfies(
                        call ->
                                assertThat(call.lines().values())
                                        .anyMatch(line -> line.paid == line.owed)
                                        .anyMatch(line -> line.paid > 0 && line.paid < line.owed)
                                        .anyMatch(line -> line.paid == 0));
        var overdue = books("Kestrel Ventures V").calls.values().stream().toList().getLast();
        assertThat(overdue.due()).isBefore(LAST_DAY);
        assertThat(overdue.lines().values()).filteredOn(line -> line.paid < line.owed).hasSize(1);
        assertThat(books("Meridian Growth Equity II").distributions.values())
                .filteredOn(distribution -> distribution.paid().isEmpty())
                .hasSize(1);
    }

    @Test
    void there_are_a_cured_and_a_lasting_default_and_two_corrections() {
        var cured = books("Cobalt Secondaries Fund V");
        assertThat(cured.defaulted).hasSize(1);
        assertThat(cured.accounts.get(cured.defaulted.getFirst()))
                .satisfies(account -> assertThat(account.paid).isEqualTo(account.called));
        var lasting = books("Solène Climate Growth I");
        assertThat(lasting.defaulted).hasSize(1);
        assertThat(lasting.accounts.get(lasting.defaulted.getFirst()))
                .satisfies(account -> assertThat(account.paid).isLessThan(account.called));
        assertThat(books("Kestrel Ventures III").reversals).isEqualTo(1);
        assertThat(books("Meridian Growth Equity II").reversals).isEqualTo(1);
    }

    @Test
    void some_bank_files_pay_several_calls_at_once() {
        assertThat(commands(plan))
                .anyMatch(command -> command.path().equals("/api/funds/${fund.fundId}/payments"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-03-31", "2026-06-30", "2026-12-31", "2031-09-30"})
    void it_ends_at_any_quarter(LocalDate lastDay) {
        assertThat(plan(1, lastDay).size()).isBetween(1_200, 2_400);
        plan(1, lastDay)
                .funds()
                .forEach(fund -> assertThat(new Replay(fund.commands())).isNotNull());
    }

    @Test
    void the_last_quarter_end_is_before_the_day() {
        assertThat(
                        Stream.of("2026-11-20", "2026-10-01", "2026-09-30", "2026-01-15")
                                .map(LocalDate::parse)
                                .map(Demo::lastQuarterEndBefore))
                .map(LocalDate::toString)
                .containsExactly("2026-09-30", "2026-09-30", "2026-06-30", "2025-12-31");
    }

    private static void valueMovesSmoothly(String name, Replay books) {
        var committed = books.accounts.values().stream().mapToLong(one -> one.committed).sum();
        var last = 0L;
        for (var mark : books.marks) {
            assertThat(Math.abs(mark.value() - last))
                    .as("%s at %s", name, mark.asOf())
                    .isLessThan(committed / 5);
            last = mark.value();
        }
    }

    private static int mostCallsInAYear(Replay books) {
        return books.calls.values().stream()
                .collect(toMap(call -> call.due().getYear(), _ -> 1, Integer::sum, TreeMap::new))
                .values()
                .stream()
                .max(Integer::compare)
                .orElseThrow();
    }

    private Replay books(String name) {
        return new Replay(
                plan.funds().stream()
                        .filter(fund -> fund.name().equals(name))
                        .findFirst()
                        .orElseThrow()
                        .commands());
    }

    private static DemoPlan plan(long seed, LocalDate lastDay) {
        return new DemoPlan(new Demo(DemoSize.SMALL, seed, lastDay));
    }

    private static List<Command> commands(DemoPlan plan) {
        return Stream.concat(
                        Stream.of(plan.indices()),
                        Stream.concat(
                                plan.partners().stream(),
                                plan.funds().stream().map(FundStory::commands)))
                .flatMap(List::stream)
                .toList();
    }

    private static Map<String, String> texts(DemoPlan plan) {
        return commands(plan).stream()
                .collect(
                        toMap(
                                Command::key,
                                command ->
                                        String.join(
                                                " ",
                                                Arrays.asList(
                                                        command.person().client(),
                                                        command.path(),
                                                        command.body())),
                                (one, other) -> one + other,
                                java.util.LinkedHashMap::new));
    }
}
