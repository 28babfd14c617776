package dev.drawdown.command.imports;

import static dev.drawdown.command.imports.ImportClient.fresh;
import static dev.drawdown.command.imports.ImportClient.id;
import static org.assertj.core.api.Assertions.assertThat;

import dev.drawdown.command.CommandSideNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class DailyNavsTest {

    private static final String KIND = "daily-navs";

    private final ImportClient administrator = SharedImportNode.administrator();

    @Test
    void a_fund_is_named_by_name_reference_or_id_and_its_currency_rounds() {
        String name = fresh("Daily");
        String yen = fresh("Daily in yen");
        String fund = SharedImportNode.openFund(name, null, "USD");
        SharedImportNode.openFund("Whatever", yen, "JPY");
        var done =
                administrator.importAll(
                        KIND,
                        "\uFEFFFund,Date,Gross,Net,Units\r\n"
                                + "%s,2025-03-31,120.005,100.5,10.50\r\n".formatted(name)
                                + "%s,2025-04-01,,-1,\r\n".formatted(fund)
                                + "%s,2025-03-31,,1000.5,\r\n".formatted(yen),
                        Map.of());

        assertThat(done.path("status").asString()).isEqualTo("completed");
        assertThat(navs(fund))
                .containsExactly("2025-03-31 12001 10050 10.5", "2025-04-01 null -100 null");
        assertThat(done.path("counts").path("funds").asLong()).isEqualTo(2);
        var totals = done.path("totals");
        assertThat(
                        totals.path(0).path("lastNetCents").asLong()
                                + totals.path(1).path("lastNetCents").asLong())
                .isEqualTo(1001 - 100);
    }

    @Test
    void every_bad_row_is_named_with_line_column_and_reason() {
        String fund = SharedImportNode.openFund(fresh("Daily"), null, "USD");
        var preview =
                administrator.preview(
                        KIND,
                        "fund,date,net,units,currency\n"
                                + "%1$s,2025-03-31,100,1,USD\n".formatted(fund)
                                + "%1$s,2025-03-31,101,1,USD\n".formatted(fund)
                                + "%1$s,2025-03-31,100.00,1,USD\n".formatted(fund)
                                + "%1$s,31.03.2025,100,-1,EUR\n".formatted(fund)
                                + "%1$s,2025-04-01,,1,USD\n".formatted(fund)
                                + "No such fund,2025-04-01,100,1,USD\n",
                        Map.of());

        assertThat(administrator.problems(id(preview)))
                .containsExactly(
                        "3 date line 2 states another value for the same date",
                        "5 currency the fund's books are kept in USD",
                        "5 date is not a date of the stated format between 1900 and 2199",
                        "5 units is negative",
                        "6 net is missing",
                        "7 fund is no open fund: give its id, its reference, or its name if it has none");
        assertThat(preview.path("counts").path("superseded").asLong()).isEqualTo(1);
    }

    @Test
    void the_same_file_again_makes_no_new_event_and_a_corrected_value_one() {
        String fund = SharedImportNode.openFund(fresh("Daily"), null, "USD");
        String csv = "date,net\n2025-03-31,100\n2025-04-01,101\n2025-04-02,102\n2025-04-03,103\n";
        administrator.importAll(KIND, csv, Map.of("fund", fund));
        var again = administrator.importAll(KIND, csv, Map.of("fund", fund));
        assertThat(again.path("counts").path("known").asLong()).isEqualTo(4);
        administrator.importAll(KIND, csv.replace("102", "102.5"), Map.of("fund", fund));

        assertThat(navs(fund)).hasSize(5).last().isEqualTo("2025-04-02 null 10250 null");
    }

    @Test
    void somebody_elses_fund_is_no_fund_here() {
        String fund = SharedImportNode.openFund(fresh("Daily"), null, "USD");
        String csv = "fund,date,net\n" + fund + ",2025-03-31,100\n";
        ImportClient otherManager = client(UUID.randomUUID(), Map.of());
        ImportClient bound = client(CommandSideNode.MANAGER, Map.of("fund_ids", List.of()));
        ImportClient allowed = client(CommandSideNode.MANAGER, Map.of("fund_ids", List.of(fund)));

        assertThat(otherManager.problems(id(otherManager.preview(KIND, csv, Map.of()))))
                .containsExactly(
                        "2 fund is no open fund: give its id, its reference, or its name if it has none");
        assertThat(bound.problems(id(bound.preview(KIND, csv, Map.of()))))
                .containsExactly("2 fund is not a fund that this login may record in");
        var preview = allowed.preview(KIND, csv, Map.of());
        assertThat(administrator.commit(preview, false).status()).isEqualTo(202);
        administrator.awaitStatus(id(preview), "completed");
        assertThat(navs(fund)).hasSize(1);
    }

    private static ImportClient client(UUID manager, Map<String, Object> more) {
        Map<String, Object> claims = new HashMap<>(more);
        claims.put("roles", List.of("administrator"));
        claims.put("manager_ids", List.of(manager.toString()));
        return new ImportClient(
                SharedImportNode.node(), SharedImportNode.identity().token("somebody", claims));
    }

    private static List<String> navs(String fund) {
        return SharedImportNode.jdbc()
                .sql(
                        """
                        SELECT concat_ws(' ', n.nav ->> 'date', coalesce(n.nav ->> 'gross', 'null'), n.nav ->> 'net',
                                         coalesce(n.nav ->> 'units', 'null'))
                        FROM ledger.event e CROSS JOIN LATERAL (SELECT convert_from(e.payload, 'UTF8')::jsonb AS nav) n
                        WHERE e.stream = 'fund-' || ? AND e.name = 'DailyNavStruck.v1'
                        ORDER BY e.position
                        """)
                .param(fund)
                .query(String.class)
                .list();
    }
}
