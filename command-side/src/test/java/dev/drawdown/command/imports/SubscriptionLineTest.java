package dev.drawdown.command.imports;

import static dev.drawdown.command.imports.ImportClient.fresh;
import static dev.drawdown.command.imports.ImportClient.id;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SubscriptionLineTest {

    private static final String KIND = "subscription-line";
    private static final String HEADER = "kind,date,amount,purpose\n";

    private final ImportClient administrator = SharedImportNode.administrator();

    @Test
    void what_was_drawn_is_recorded_before_what_was_repaid_whatever_the_files_order() {
        String fund = SharedImportNode.openFund(fresh("Borrower"), null, "USD");
        var done =
                administrator.importAll(
                        KIND,
                        HEADER
                                + "repaid,2024-06-30,60.005,investments\n"
                                + "repaid,2024-03-31,40,management_fees\n"
                                + "drawn,2024-03-31,40,management_fees\n"
                                + "drawn,2024-01-15,70,investments\n",
                        Map.of("fund", fund));

        assertThat(done.path("failure").asString("")).isEmpty();
        assertThat(movements(fund))
                .containsExactly(
                        "SubscriptionLineDrawn.v1 2024-01-15 7000 investments row 5",
                        "SubscriptionLineDrawn.v1 2024-03-31 4000 management_fees row 4",
                        "SubscriptionLineRepaid.v1 2024-03-31 4000 management_fees row 3",
                        "SubscriptionLineRepaid.v1 2024-06-30 6001 investments row 2");
        assertThat(done.path("totals").path(0).path("kind").asString()).isEqualTo("drawn");
        assertThat(done.path("totals").path(0).path("amountCents").asLong()).isEqualTo(11_000);
        assertThat(done.path("totals").path(1).path("amountCents").asLong()).isEqualTo(10_001);
    }

    @Test
    void every_bad_row_is_named_with_line_column_and_reason() {
        String fund = SharedImportNode.openFund(fresh("Borrower"), null, "USD");
        var preview =
                administrator.preview(
                        KIND,
                        HEADER
                                + "borrowed,2024-01-01,1,investments\n"
                                + "drawn,2024-01-01,-1,dinners\n"
                                + "drawn,2024-01-02,100,investments\n"
                                + "repaid,2024-01-03,60,investments\n"
                                + "repaid,2024-01-03,60,investments\n"
                                + "repaid,2024-01-03,10,investments\n"
                                + "repaid,2024-01-01,1,investments\n",
                        Map.of("fund", fund));

        assertThat(administrator.problems(id(preview)))
                .containsExactly(
                        "2 kind is none of drawn, repaid",
                        "3 amount is not above zero",
                        "3 purpose is none of deemed_gp_contribution, investments, management_fees,"
                                + " partnership_expenses, placement_fees,"
                                + " subscription_facility_interest, working_capital",
                        "6 amount 2000 more would be repaid than drawn at 2024-01-03 (in minor units)",
                        "8 amount 100 more would be repaid than drawn at 2024-01-01 (in minor units)");
        administrator.commit(preview, true);
        var done = administrator.awaitStatus(id(preview), "completed", "failed");
        assertThat(done.path("failure").asString("")).isEmpty();
        assertThat(movements(fund)).hasSize(3);
    }

    @Test
    void an_earlier_repayment_may_not_take_what_the_books_repay_later() {
        String fund = SharedImportNode.openFund(fresh("Borrower"), null, "USD");
        Map<String, String> parts = Map.of("fund", fund, "purpose", "investments");
        administrator.importAll(
                KIND, "kind,date,amount\ndrawn,2024-01-02,100\nrepaid,2024-03-01,90\n", parts);
        var late = administrator.preview(KIND, "kind,date,amount\nrepaid,2024-02-01,11\n", parts);

        assertThat(administrator.problems(id(late)))
                .containsExactly(
                        "2 amount 100 more would be repaid than drawn at 2024-03-01 (in minor units)");
    }

    @Test
    void the_same_file_again_records_nothing_and_two_equal_rows_are_two() {
        String fund = SharedImportNode.openFund(fresh("Borrower"), null, "USD");
        String drawn = "drawn,2024-01-02,100,investments\n";
        String csv = HEADER + drawn + drawn + "repaid,2024-02-02,200,investments\n";
        administrator.importAll(KIND, csv, Map.of("fund", fund));
        var again = administrator.importAll(KIND, csv, Map.of("fund", fund));

        assertThat(again.path("status").asString()).isEqualTo("completed");
        assertThat(again.path("counts").path("known").asLong()).isEqualTo(3);
        assertThat(movements(fund)).hasSize(3);
    }

    private static List<String> movements(String fund) {
        return SharedImportNode.jdbc()
                .sql(
                        """
                        SELECT concat_ws(' ', e.name, m.movement ->> 'date', m.movement ->> 'amount',
                                         m.movement ->> 'purpose', 'row',
                                         convert_from(e.metadata, 'UTF8')::jsonb ->> 'row')
                        FROM ledger.event e
                        CROSS JOIN LATERAL (SELECT convert_from(e.payload, 'UTF8')::jsonb AS movement) m
                        WHERE e.stream = 'fund-' || ? AND e.name LIKE 'SubscriptionLine%'
                        ORDER BY e.position
                        """)
                .param(fund)
                .query(String.class)
                .list();
    }
}
