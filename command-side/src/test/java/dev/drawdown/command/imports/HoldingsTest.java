package dev.drawdown.command.imports;

import static dev.drawdown.command.imports.ImportClient.fresh;
import static dev.drawdown.command.imports.ImportClient.id;
import static org.assertj.core.api.Assertions.assertThat;

import dev.drawdown.command.CommandSideNode;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class HoldingsTest {

    private static final String KIND = "holdings";
    private static final String HEADER =
            "kind,company,date,cost,value,amount,proceeds,cost_released,complete,ownership,sector,country\n";

    private final ImportClient administrator = SharedImportNode.administrator();

    @Test
    void the_life_of_a_holding_is_recorded_in_its_order_whatever_the_files() {
        String fund = SharedImportNode.openFund(fresh("Holder"), null, "USD");
        var done =
                administrator.importAll(
                        KIND,
                        HEADER
                                + "exited,\"Birch, AG\",2024-06-30,,,,700,450,,,,\n"
                                + "valued,\"Birch, AG\",2024-03-31,,950.005,,,,,0.30,,\n"
                                + "written_off,Alder Inc,2024-12-31,,,,,,,,,\n"
                                + "income,\"Birch, AG\",2024-02-01,,,11,,,,,,\n"
                                + "made,Alder Inc,2023-02-01,100,,,,,,,energy,us\n"
                                + "made,\"Birch, AG\",2023-01-01,900,,,,,,0.305,industrials,CH\n"
                                + "exited,\"Birch, AG\",2024-09-30,,,,800,450,true,,,\n",
                        Map.of("fund", fund));

        assertThat(done.path("failure").asString("")).isEmpty();
        assertThat(done.path("status").asString()).isEqualTo("completed");
        assertThat(facts(fund))
                .containsExactly(
                        "InvestmentMade 2023-01-01 Birch, AG 90000 0.305",
                        "InvestmentMade 2023-02-01 Alder Inc 10000",
                        "InvestmentIncomeReceived 2024-02-01 1100",
                        "InvestmentsValued 2024-03-31 95001 0.3",
                        "InvestmentExited 2024-06-30 70000 45000 false",
                        "InvestmentExited 2024-09-30 80000 45000 true",
                        "InvestmentWrittenOff 2024-12-31 10000");
        assertThat(done.path("counts").path("deals").asLong()).isEqualTo(2);
        assertThat(rows(fund, "InvestmentMade.v1")).containsExactly(7L, 6L);
        assertThat(total(done, "made")).isEqualTo(100_000);
        assertThat(total(done, "exited")).isEqualTo(150_000);
    }

    @Test
    void every_bad_row_is_named_with_line_column_and_reason() {
        String fund = SharedImportNode.openFund(fresh("Holder"), null, "USD");
        var preview =
                administrator.preview(
                        KIND,
                        HEADER
                                + "made,Birch,2023-01-01,900,,,,,,,,\n"
                                + "sold,Birch,2023-01-02,,,,,,,,,\n"
                                + "made,Birch,2023-01-02,,5,,,,,2,,XX\n"
                                + "exited,Birch,2023-01-03,,,,700,,yes,,,\n"
                                + "valued,Birch,2023-01-04,,-1,,,,,,,\n"
                                + "made,,2023-01-04,1,,,,,,,,\n"
                                + "valued,Cedar,2023-01-04,,1,,,,,,,\n"
                                + "valued,Birch,2022-12-31,,1,,,,,,,\n"
                                + "valued,Birch,2023-06-30,,1,,,,,,,\n"
                                + "valued,Birch,2023-06-30,,2,,,,,,,\n"
                                + "valued,Birch,2023-06-30,,1.00,,,,,,,\n"
                                + "exited,Birch,2023-07-01,,,,1,901,,,,\n"
                                + "exited,Birch,2023-07-02,,,,1,800,,,,\n"
                                + "exited,Birch,2023-07-03,,,,1,,true,,,\n"
                                + "income,Birch,2023-07-04,,,1,,,,,,\n"
                                + "written_off,Birch,2023-07-05,,,,,,,,,\n",
                        Map.of("fund", fund));

        assertThat(administrator.problems(id(preview)))
                .containsExactly(
                        "3 kind is none of exited, income, made, valued, written_off",
                        "4 value does not belong into a row of kind made",
                        "4 country is not a country of ISO 3166-1 (two letters)",
                        "4 cost is missing",
                        "4 ownership is not a share from 0 to 1",
                        "5 complete is none of false, true",
                        "5 cost_released is missing",
                        "6 value is negative",
                        "7 company is missing",
                        "8 date the fund has not bought it by that date",
                        "9 date the fund has not bought it by that date",
                        "11 date line 10 values it otherwise at the same date",
                        "13 cost_released 90000 of its cost is left by then (in minor units)",
                        "16 date line 15 leaves nothing of it since 2023-07-03",
                        "17 date line 15 leaves nothing of it since 2023-07-03");
        assertThat(preview.path("counts").path("good").asLong()).isEqualTo(5);

        administrator.commit(preview, true);
        var done = administrator.awaitStatus(id(preview), "completed", "failed");
        assertThat(done.path("failure").asString("")).isEmpty();
        assertThat(facts(fund))
                .containsExactly(
                        "InvestmentMade 2023-01-01 Birch 90000",
                        "InvestmentsValued 2023-06-30 100",
                        "InvestmentExited 2023-07-02 100 80000 false",
                        "InvestmentExited 2023-07-03 100 10000 true");
    }

    @Test
    void the_same_file_again_makes_no_new_event_and_two_equal_purchases_are_two() {
        String fund = SharedImportNode.openFund(fresh("Holder"), null, "USD");
        String purchase = "made,Birch,2023-01-01,900,,,,,,0.1,,\n";
        String csv =
                HEADER
                        + purchase
                        + purchase
                        + "valued,Birch,2023-03-31,,1000,,,,,,,\n"
                        + "written_off,Birch,2023-06-30,,,,,,,,,\n";
        administrator.importAll(KIND, csv, Map.of("fund", fund));
        var again = administrator.importAll(KIND, csv, Map.of("fund", fund));

        assertThat(again.path("status").asString()).isEqualTo("completed");
        assertThat(again.path("counts").path("known").asLong()).isEqualTo(4);
        assertThat(facts(fund))
                .containsExactly(
                        "InvestmentMade 2023-01-01 Birch 90000 0.1",
                        "InvestmentMade 2023-01-01 Birch 90000 0.1",
                        "InvestmentsValued 2023-03-31 100000",
                        "InvestmentWrittenOff 2023-06-30 180000");
        var late =
                administrator.preview(
                        KIND,
                        HEADER
                                + "made,Birch,2023-02-01,1,,,,,,,,\n"
                                + "income,Birch,2023-07-01,,,1,,,,,,\n"
                                + "income,Birch,2023-06-01,,,1,,,,,,\n",
                        Map.of("fund", fund));
        assertThat(administrator.problems(id(late)))
                .containsExactly(
                        "2 date nothing is left of it since 2023-06-30",
                        "3 date nothing is left of it since 2023-06-30");
    }

    @Test
    void what_two_people_uploaded_at_once_is_recorded_once() {
        String fund = SharedImportNode.openFund(fresh("Holder"), null, "USD");
        String csv = HEADER + "made,Birch,2023-01-01,900,,,,,,,,\n";
        var one = administrator.preview(KIND, csv, Map.of("fund", fund));
        var other = administrator.preview(KIND, csv, Map.of("fund", fund));
        administrator.commit(one, false);
        administrator.awaitStatus(id(one), "completed");

        var refused = administrator.commit(other, false);
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text("code")).isEqualTo("PREVIEW_OUTDATED");
        assertThat(administrator.commit(one, false).status()).isEqualTo(202);
        assertThat(facts(fund)).hasSize(1);
    }

    @Test
    void somebody_elses_fund_is_no_fund_here() {
        String fund = SharedImportNode.openFund(fresh("Holder"), null, "USD");
        String csv = HEADER + "made,Birch,2023-01-01,900,,,,,,,,\n";
        ImportClient other =
                new ImportClient(
                        SharedImportNode.node(),
                        SharedImportNode.identity().token("administrator", UUID.randomUUID()));
        var preview = other.preview(KIND, csv, Map.of("fund", fund));
        assertThat(other.problems(id(preview)))
                .containsExactly(
                        "2 fund is no open fund: give its id, its reference, or its name if it has none");

        ImportClient bound =
                new ImportClient(
                        SharedImportNode.node(),
                        SharedImportNode.identity()
                                .token(
                                        "bound",
                                        Map.of(
                                                "roles",
                                                List.of("administrator"),
                                                "manager_ids",
                                                List.of(CommandSideNode.MANAGER.toString()),
                                                "fund_ids",
                                                List.of())));
        assertThat(bound.problems(id(bound.preview(KIND, csv, Map.of("fund", fund)))))
                .containsExactly("2 fund is not a fund that this login may record in");
    }

    private static long total(JsonNode view, String kind) {
        return view.path("totals")
                .valueStream()
                .filter(total -> total.path("kind").asString().equals(kind))
                .mapToLong(total -> total.path("amountCents").asLong())
                .sum();
    }

    /** What the ledger has of the fund's holdings, by date. */
    private static List<String> facts(String fund) {
        return SharedImportNode.jdbc()
                .sql(
                        """
                        SELECT concat_ws(' ', replace(e.name, '.v1', ''), e.effective_date, b.body ->> 'company',
                                         b.body ->> 'cost', b.body ->> 'ownership', b.body ->> 'amount',
                                         b.body -> 'lines' -> 0 ->> 'value', b.body -> 'lines' -> 0 ->> 'ownership',
                                         b.body ->> 'proceeds', b.body ->> 'costReleased', b.body ->> 'complete')
                        FROM ledger.event e CROSS JOIN LATERAL (SELECT convert_from(e.payload, 'UTF8')::jsonb AS body) b
                        WHERE e.stream = 'fund-' || ? AND e.name LIKE 'Investment%'
                        ORDER BY e.effective_date, e.position
                        """)
                .param(fund)
                .query(String.class)
                .list();
    }

    /** The lines that the events of this name come from, in the order of the ledger. */
    private static List<Long> rows(String fund, String name) {
        return SharedImportNode.jdbc()
                .sql(
                        """
                        SELECT (convert_from(metadata, 'UTF8')::jsonb ->> 'row')::bigint FROM ledger.event
                        WHERE stream = 'fund-' || ? AND name = ? ORDER BY position
                        """)
                .params(fund, name)
                .query(Long.class)
                .list();
    }
}
