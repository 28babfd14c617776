package dev.drawdown.command.imports;

import static dev.drawdown.command.imports.ImportClient.fresh;
import static dev.drawdown.command.imports.ImportClient.id;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ChargesTest {

    private static final String KIND = "charges";
    private static final String HEADER = "kind,date,amount\n";

    private final ImportClient administrator = SharedImportNode.administrator();

    @Test
    void charges_are_divided_among_the_commitments_to_the_last_cent() {
        String fund = fundOfThree();
        var done =
                administrator.importAll(
                        KIND,
                        HEADER
                                + "management_fee,2024-03-31,100.00\n"
                                + "fee_offset,2024-03-31,-0.01\n"
                                + "carried_interest_accrued,2024-03-31,0\n",
                        Map.of("fund", fund));

        assertThat(done.path("failure").asString("")).isEmpty();
        assertThat(charges(fund))
                .containsExactly(
                        "management_fee 2024-03-31 10000 = 3334 + 3333 + 3333",
                        "fee_offset 2024-03-31 -1 = -1",
                        "carried_interest_accrued 2024-03-31 0 =");
        assertThat(done.path("totals").path(2).path("kind").asString()).isEqualTo("management_fee");
        assertThat(done.path("totals").path(2).path("amountCents").asLong()).isEqualTo(10_000);
    }

    @Test
    void every_bad_row_is_named_with_line_column_and_reason() {
        String fund = fundOfThree();
        var preview =
                administrator.preview(
                        KIND,
                        HEADER
                                + "tip,2024-03-31,1\n"
                                + "clawback,31.03.2024,1\n"
                                + "clawback,2024-03-31,\n"
                                + "management_fee,1990-03-31,1\n"
                                + "carried_interest_accrued,2024-03-31,5\n"
                                + "carried_interest_accrued,2024-03-31,6\n"
                                + "carried_interest_accrued,2024-03-31,5.00\n",
                        Map.of("fund", fund));

        assertThat(administrator.problems(id(preview)))
                .containsExactly(
                        "2 kind is none of carried_interest_accrued, carried_interest_paid, clawback,"
                                + " fee_offset, management_fee, partnership_expense,"
                                + " subscription_facility_interest",
                        "3 date is not a date of the stated format between 1900 and 2199",
                        "4 amount is missing",
                        "5 date the fund has no commitment by that date to bear it",
                        "7 date line 6 states another level for the same date");
        assertThat(preview.path("counts").path("superseded").asLong()).isEqualTo(1);
    }

    @Test
    void the_same_file_again_records_nothing_and_a_corrected_level_is_one_more() {
        String fund = fundOfThree();
        String fee = "management_fee,2024-03-31,100\n";
        String csv = HEADER + fee + fee + "carried_interest_accrued,2024-03-31,5\n";
        administrator.importAll(KIND, csv, Map.of("fund", fund));
        var again = administrator.importAll(KIND, csv, Map.of("fund", fund));
        assertThat(again.path("counts").path("known").asLong()).isEqualTo(3);
        assertThat(charges(fund)).hasSize(3);

        administrator.importAll(KIND, csv.replace(",5\n", ",6\n"), Map.of("fund", fund));
        administrator.importAll(KIND, csv, Map.of("fund", fund));
        assertThat(charges(fund))
                .hasSize(5)
                .last()
                .asString()
                .startsWith("carried_interest_accrued 2024-03-31 500 ");
    }

    /** Three partners with a third each; answers with the fund's name. */
    private String fundOfThree() {
        String name = fresh("Charged");
        String row = name + ",2020,2023-12-31,USD,1000,500,0,500";
        StringBuilder csv = new StringBuilder(ImportClient.HEADER);
        for (int i = 0; i < 3; i++) {
            csv.append(ImportClient.rows(fresh("Partner"), row));
        }
        administrator.importAll(csv.toString(), ImportClient.PLAIN);
        return name;
    }

    /** The kind, date and amount of each, and what its lines bear. */
    private static List<String> charges(String fund) {
        return SharedImportNode.jdbc()
                .sql(
                        """
                        SELECT concat_ws(' ', c.charge ->> 'kind', c.charge ->> 'date', c.charge ->> 'amount', '=',
                                         (SELECT string_agg(l.line ->> 'amount', ' + ' ORDER BY (l.line ->> 'amount')::int DESC)
                                          FROM jsonb_array_elements(c.charge -> 'lines') AS l(line)))
                        FROM ledger.event o
                        JOIN ledger.event e ON e.stream = o.stream AND e.name = 'FundChargeRecorded.v1'
                        CROSS JOIN LATERAL (SELECT convert_from(e.payload, 'UTF8')::jsonb AS charge) c
                        WHERE o.name = 'FundOpened.v1' AND convert_from(o.payload, 'UTF8')::jsonb ->> 'name' = ?
                        ORDER BY e.position
                        """)
                .param(fund)
                .query(String.class)
                .list();
    }
}
