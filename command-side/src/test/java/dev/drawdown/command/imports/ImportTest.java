package dev.drawdown.command.imports;

import static dev.drawdown.command.imports.ImportClient.HEADER;
import static dev.drawdown.command.imports.ImportClient.PLAIN;
import static dev.drawdown.command.imports.ImportClient.fresh;
import static dev.drawdown.command.imports.ImportClient.id;
import static org.assertj.core.api.Assertions.assertThat;

import dev.drawdown.command.CommandSideNode;
import dev.drawdown.servers.TestIdentity;
import dev.drawdown.servers.TestServers;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class ImportTest {

    private static TestIdentity identity;
    private static CommandSideNode node;
    private static ImportClient administrator;

    @BeforeAll
    static void start() {
        identity = TestIdentity.start();
        node =
                CommandSideNode.start(
                        TestServers.postgres().freshDatabase(),
                        identity,
                        TestServers.freshTopic(),
                        "--drawdown.imports.chunk-rows=3",
                        "--drawdown.imports.attempts=3",
                        "--drawdown.imports.max-file=1MB");
        administrator = client(CommandSideNode.MANAGER);
    }

    @AfterAll
    static void stop() {
        node.close();
        identity.close();
    }

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
                        node.bean(JdbcClient.class)
                                .sql(
                                        "SELECT convert_from(payload, 'UTF8')::jsonb ->> 'legalName' FROM ledger.event WHERE name = 'PartnerOnboarded.v1'")
                                .query(String.class)
                                .list())
                .contains(partner);
    }

    @Test
    void untidy_but_true_books_are_taken() {
        var preview =
                administrator.preview(
                        HEADER
                                + rows(
                                        fresh("A"),
                                        "F1,2020,2025-03-31,USD,100,140,1,39",
                                        "F2,2020,2025-03-31,USD,100,0,0,",
                                        "F3,2020,2025-03-31,USD,100,40,-1,-39",
                                        "F4,2020,2025-03-31,USD,1E2,4e+1,.5,24.096353999999998"),
                        PLAIN);

        assertThat(preview.path("badRows").asLong()).isZero();
        assertThat(preview.path("totals").path(0).path("withoutNav").asLong()).isEqualTo(1);
        assertThat(preview.path("totals").path(0).path("calledCents").asLong()).isEqualTo(22000);
    }

    @Test
    void totals_add_the_rounded_cells_per_currency_and_date() {
        Random random = new Random(2);
        Map<String, long[]> expected = new HashMap<>();
        StringBuilder csv = new StringBuilder(HEADER);
        for (int row = 0; row < 1_000; row++) {
            String currency = List.of("USD", "JPY", "KWD").get(row % 3);
            String date = row % 2 == 0 ? "2025-03-31" : "2025-06-30";
            BigDecimal commitment = amount(random).abs().add(BigDecimal.ONE);
            BigDecimal called = amount(random).abs();
            BigDecimal distributed = amount(random);
            csv.append(
                    "P,Totals %d,2020,%s,%s,%s,%s,%s,%n"
                            .formatted(row, date, currency, commitment, called, distributed));
            long[] sums = expected.computeIfAbsent(currency + date, _ -> new long[3]);
            sums[0] = Math.addExact(sums[0], rounded(commitment, currency));
            sums[1] = Math.addExact(sums[1], rounded(called, currency));
            sums[2] = Math.addExact(sums[2], rounded(distributed, currency));
        }

        var totals = administrator.preview(csv.toString(), PLAIN).path("totals");

        assertThat(totals.size()).isEqualTo(6);
        for (var total : totals) {
            assertThat(
                            expected.get(
                                    total.path("currency").asString()
                                            + total.path("asOf").asString()))
                    .containsExactly(
                            total.path("committedCents").asLong(),
                            total.path("calledCents").asLong(),
                            total.path("distributedCents").asLong());
        }
    }

    private static BigDecimal amount(Random random) {
        return BigDecimal.valueOf(
                random.nextLong(-1_000_000_000_000_000L, 1_000_000_000_000_000L), 9);
    }

    private static long rounded(BigDecimal amount, String currency) {
        int digits = Currency.getInstance(currency).getDefaultFractionDigits();
        return amount.setScale(digits, RoundingMode.HALF_UP).unscaledValue().longValueExact();
    }

    @Test
    void every_bad_row_is_named_with_line_column_value_and_reason() {
        String good = "Bad F1,2020,2025-03-31,USD,100,40,1,39";
        var preview =
                administrator.preview(
                        HEADER
                                + rows(
                                        "A",
                                        good,
                                        "Bad F1,2020,2025-03-31,USD,0,40,1,39",
                                        "Bad F1,2020,2025-03-31,USD,100,-40,1,39",
                                        "Bad F1,2020,2025-03-31,USD,,,1,39",
                                        "Bad F1,20,2025-02-30,XXX,100,40,1,39",
                                        "Bad F1,2020,2025-03-31,USD,1e99,abc,0x1,39",
                                        "Bad F1,2020,2025-03-31,EUR,100,40,1,39",
                                        "Bad F1,2020,2025-03-31,USD,100,40,1",
                                        "Bad\0,2020,2025-03-31,USD,100,40,1,39",
                                        "\"Bad \"x\" y\",2020,2025-03-31,USD,100,40,1,39",
                                        good),
                        PLAIN);

        assertThat(administrator.problems(id(preview)))
                .containsExactly(
                        "3 commitment is not above zero",
                        "4 called is negative",
                        "5 commitment is missing",
                        "5 called is missing",
                        "6 vintage is not a year from 1900 to 2199",
                        "6 asOf is not a date of the stated format between 1900 and 2199",
                        "6 currency is not a currency of ISO 4217 with a minor unit",
                        "7 commitment is too large",
                        "7 called is not a number",
                        "7 distributed is not a number",
                        "8 currency line 2 states the same fund in USD",
                        "9 - has 8 cells, the header has 9",
                        "10 - holds a NUL character",
                        "11 - has a quote that is not closed where its cell ends, or an absurdly long cell");
        assertThat(preview.path("badRows").asLong()).isEqualTo(9);
        assertThat(preview.path("counts").path("good").asLong()).isEqualTo(2);

        var refused = administrator.commit(preview, false);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text("code")).isEqualTo("IMPORT_HAS_BAD_ROWS");
    }

    @Test
    void a_fund_that_is_open_in_another_currency_makes_its_rows_bad() {
        String fund = fresh("Fund");
        administrator.importAll(HEADER + "A," + fund + ",2020,2025-03-31,USD,100,40,1,39\n", PLAIN);
        var preview =
                administrator.preview(
                        HEADER + "A," + fund + ",2020,2025-03-31,EUR,100,40,1,39\n", PLAIN);

        assertThat(administrator.problems(id(preview)))
                .containsExactly("2 currency the fund's books are kept in USD");
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
    void an_import_is_there_for_its_own_manager_only() {
        UUID otherManager = UUID.randomUUID();
        ImportClient other = client(otherManager);
        var preview =
                administrator.preview(
                        HEADER + rows(fresh("A"), "F,2020,2025-03-31,USD,100,40,1,39"), PLAIN);

        for (var answer :
                List.of(
                        other.get("/api/imports/" + id(preview)),
                        other.get("/api/imports/" + id(preview) + "/problems"),
                        other.commit(preview, false))) {
            assertThat(answer.status()).isEqualTo(404);
            assertThat(answer.text("code")).isEqualTo("IMPORT_NOT_FOUND");
        }
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
                        node.bean(JdbcClient.class)
                                .sql(
                                        "SELECT count(*) FROM ledger.event WHERE convert_from(payload, 'UTF8') LIKE '%Quackenbush%'")
                                .query(Long.class)
                                .single())
                .isZero();
    }

    @Test
    void a_mapping_is_saved_by_name_and_used_by_name() {
        assertThat(administrator.put("/api/imports/mappings/plain", PLAIN).status()).isEqualTo(200);
        var preview =
                administrator.awaitStatus(
                        administrator
                                .upload(
                                        (HEADER
                                                        + rows(
                                                                fresh("A"),
                                                                "F,2020,2025-03-31,USD,100,40,1,39"))
                                                .getBytes(StandardCharsets.UTF_8),
                                        Map.of("mappingName", "plain"),
                                        null)
                                .text("importId"),
                        "previewed");
        assertThat(preview.path("mappingName").asString()).isEqualTo("plain");

        var list = administrator.get("/api/imports/mappings?limit=1");
        assertThat(list.body().path("items").path(0).path("name").asString()).isEqualTo("plain");
        var next =
                administrator.get(
                        "/api/imports/mappings?limit=1&cursor=" + list.text("nextCursor"));
        assertThat(next.body().path("items").path(0).path("name").asString())
                .isEqualTo("public-pension");
        assertThat(administrator.get("/api/imports/mappings?cursor=AAAA").text("code"))
                .isEqualTo("INVALID_CURSOR");
        assertThat(administrator.get("/api/imports/mappings/none").text("code"))
                .isEqualTo("MAPPING_NOT_FOUND");
        assertThat(administrator.put("/api/imports/mappings/public-pension", PLAIN).text("field"))
                .isEqualTo("name");
    }

    @Test
    void a_file_that_is_not_what_its_mapping_says_is_refused_at_once() {
        assertThat(administrator.upload("a,b\n1,2\n", PLAIN).text("code"))
                .isEqualTo("VALIDATION_ERROR");
        assertThat(administrator.upload("", PLAIN).text("field")).isEqualTo("file");
        assertThat(administrator.upload(HEADER, "{\"columns\": {}}").text("field"))
                .isEqualTo("partnerName");
        byte[] latin =
                (HEADER + "M\u00fcller,F,2020,2025-03-31,USD,100,40,1,39\n")
                        .getBytes(StandardCharsets.ISO_8859_1);
        var malformed = administrator.upload(latin, Map.of("mapping", PLAIN), null);
        assertThat(malformed.status()).isEqualTo(400);
        assertThat(malformed.text("message")).contains("malformed bytes");
        var tooLarge = administrator.upload(new byte[1_200_000], Map.of("mapping", PLAIN), null);
        assertThat(tooLarge.status()).isEqualTo(413);
        assertThat(tooLarge.text("code")).isEqualTo("PAYLOAD_TOO_LARGE");
    }

    @Test
    void the_same_upload_under_the_same_key_is_one_import() {
        byte[] csv =
                (HEADER + rows(fresh("A"), "F,2020,2025-03-31,USD,100,40,1,39"))
                        .getBytes(StandardCharsets.UTF_8);
        String key = UUID.randomUUID().toString();
        var first = administrator.upload(csv, Map.of("mapping", PLAIN), key);
        var again = administrator.upload(csv, Map.of("mapping", PLAIN), key);
        csv[csv.length - 2] = '8';
        var other = administrator.upload(csv, Map.of("mapping", PLAIN), key);

        assertThat(again.body()).isEqualTo(first.body());
        assertThat(other.text("code")).isEqualTo("IDEMPOTENCY_KEY_REUSED");
    }

    @Test
    void whoever_is_bound_to_funds_imports_into_those_only() {
        ImportClient bound =
                new ImportClient(
                        node,
                        identity.token(
                                "bound",
                                Map.of(
                                        "roles",
                                        List.of("administrator"),
                                        "manager_ids",
                                        List.of(CommandSideNode.MANAGER.toString()),
                                        "fund_ids",
                                        List.of())));
        var preview =
                bound.preview(
                        HEADER + rows(fresh("A"), "F,2020,2025-03-31,USD,100,40,1,39"), PLAIN);

        assertThat(bound.problems(id(preview)))
                .containsExactly("2 fund is not a fund that this login may record in");
        assertThat(administrator.get("/api/imports/" + id(preview)).status()).isEqualTo(200);
    }

    private static long events() {
        return node.bean(JdbcClient.class)
                .sql("SELECT count(*) FROM ledger.event")
                .query(Long.class)
                .single();
    }

    private static ImportClient client(UUID manager) {
        return new ImportClient(node, identity.token("administrator", manager));
    }

    private static String rows(String partner, String... rests) {
        return String.join(
                "", List.of(rests).stream().map(rest -> partner + "," + rest + "\n").toList());
    }

    private static long rowsIn(String table, String importId) {
        return node.bean(JdbcClient.class)
                .sql("SELECT count(*) FROM " + table + " WHERE run_id = ?::uuid")
                .param(importId)
                .query(Long.class)
                .single();
    }

    private static List<String> eventsOf(String importId) {
        return node.bean(JdbcClient.class)
                .sql(
                        "SELECT name FROM ledger.event WHERE convert_from(metadata, 'UTF8')::jsonb ->> 'importId' = ?")
                .param(importId)
                .query(String.class)
                .list();
    }
}
