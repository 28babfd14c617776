package dev.drawdown.command.imports;

import static dev.drawdown.command.imports.ImportClient.HEADER;
import static dev.drawdown.command.imports.ImportClient.PLAIN;
import static dev.drawdown.command.imports.ImportClient.fresh;
import static dev.drawdown.command.imports.ImportClient.id;
import static dev.drawdown.command.imports.ImportClient.rows;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ImportTest {

    private final ImportClient administrator = SharedImportNode.administrator();

    @Test
    void one_row_makes_partner_fund_commitment_balance_and_mark() {
        String partner = fresh("Alder Pension");
        var done =
                administrator.importAll(
                        HEADER + partner + ",Alder I,2020,2025-03-31,USD,100.005,40,-1.5,39.994\n",
                        PLAIN);

        assertThat(done.path("status").asString()).isEqualTo("completed");
        assertThat(eventsOf(id(done)))
                .containsExactlyInAnyOrder(
                        "PartnerOnboarded.v1",
                        "FundOpened.v1",
                        "CommitmentMade.v1",
                        "OpeningBalanceReported.v1",
                        "ValuationMarked.v1");
        var total = done.path("totals").path(0);
        assertThat(total.path("committedCents").asLong()).isEqualTo(10001);
        assertThat(total.path("distributedCents").asLong()).isEqualTo(-150);
        assertThat(total.path("navCents").asLong()).isEqualTo(3999);
        assertThat(done.path("progress").path("rowsCommitted").asLong()).isEqualTo(1);
    }

    @Test
    void the_same_file_again_makes_no_new_event() {
        String csv =
                HEADER
                        + rows(
                                fresh("A"),
                                "F1,2020,2025-03-31,USD,100,40,1,39",
                                "F1,2020,2025-06-30,USD,120,50,2,48",
                                "F1,2020,2024-12-31,USD,90,30,0,29",
                                "F2,2021,2025-03-31,USD,100,40,1,",
                                "F2,2021,2025-03-31,USD,100,41,1,7");
        var first = administrator.importAll(csv, PLAIN);
        long events = events();
        var second = administrator.importAll(csv, PLAIN);

        assertThat(first.path("counts").path("superseded").asLong()).isEqualTo(1);
        assertThat(second.path("status").asString()).isEqualTo("completed");
        assertThat(second.path("counts").path("newFunds").asLong()).isZero();
        assertThat(events()).isEqualTo(events);
    }

    @Test
    void names_with_commas_quotes_and_line_ends_are_names() {
        String partner = "Oak, \"Elm\" &\nSons " + UUID.randomUUID();
        String cell = "\"" + partner.replace("\"", "\"\"") + "\"";
        var done =
                administrator.importAll(
                        HEADER
                                + cell
                                + ",F,2020,2025-03-31,USD,100,40,1,39\r\n,F,2020,2025-03-31,USD,100,40,1,39\r\n",
                        PLAIN);

        assertThat(done.path("status").asString()).isEqualTo("completed");
        assertThat(administrator.problems(id(done))).containsExactly("4 partner is missing");
        assertThat(
                        SharedImportNode.jdbc()
                                .sql(
                                        "SELECT convert_from(payload, 'UTF8')::jsonb ->> 'legalName' FROM ledger.event WHERE name = 'PartnerOnboarded.v1'")
                                .query(String.class)
                                .list())
                .contains(partner);
    }

    @Test
    void another_hash_is_refused_and_a_repeated_commit_answers_the_same() {
        var preview =
                administrator.preview(
                        HEADER + rows(fresh("A"), "F,2020,2025-03-31,USD,100,40,1,39"), PLAIN);

        var wrong = administrator.commit(id(preview), "0".repeat(64), false);
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.text("code")).isEqualTo("PREVIEW_HASH_MISMATCH");

        assertThat(administrator.commit(preview, false).status()).isEqualTo(202);
        assertThat(administrator.commit(preview, false).status()).isEqualTo(202);
        administrator.awaitStatus(id(preview), "completed");
        long events = events();
        assertThat(administrator.commit(preview, false).status()).isEqualTo(202);
        assertThat(administrator.view(id(preview)).path("status").asString())
                .isEqualTo("completed");
        assertThat(events()).isEqualTo(events);
    }

    @Test
    void names_are_gone_once_the_import_is_completed() {
        String name = fresh("Wilhelmina Quackenbush");
        String mapping = PLAIN.replace("institutional", "individual");
        var done =
                administrator.importAll(
                        HEADER
                                + name
                                + ",F,2020,2025-03-31,USD,100,40,1,39\n"
                                + name
                                + ",F,2020,2025-03-31,USD,100\n",
                        mapping);

        assertThat(done.path("status").asString()).isEqualTo("completed");
        assertThat(done.path("counts").path("partners").asLong()).isEqualTo(1);
        for (String table : List.of("imports.position_row", "imports.file_piece")) {
            assertThat(rowsIn(table, id(done))).isZero();
        }
        assertThat(administrator.get("/api/imports/" + id(done) + "/problems").body().toString())
                .contains("has 6 cells")
                .doesNotContain("Quackenbush");
        assertThat(
                        SharedImportNode.jdbc()
                                .sql(
                                        "SELECT count(*) FROM ledger.event WHERE convert_from(payload, 'UTF8') LIKE '%Quackenbush%'")
                                .query(Long.class)
                                .single())
                .isZero();
    }

    private static long events() {
        return SharedImportNode.jdbc()
                .sql("SELECT count(*) FROM ledger.event")
                .query(Long.class)
                .single();
    }

    private static long rowsIn(String table, String importId) {
        return SharedImportNode.jdbc()
                .sql("SELECT count(*) FROM " + table + " WHERE run_id = ?::uuid")
                .param(importId)
                .query(Long.class)
                .single();
    }

    private static List<String> eventsOf(String importId) {
        return SharedImportNode.jdbc()
                .sql(
                        "SELECT name FROM ledger.event WHERE convert_from(metadata, 'UTF8')::jsonb ->> 'importId' = ?")
                .param(importId)
                .query(String.class)
                .list();
    }
}
