package dev.drawdown.command.imports;

import static dev.drawdown.command.imports.ImportClient.fresh;
import static dev.drawdown.command.imports.ImportClient.id;
import static org.assertj.core.api.Assertions.assertThat;

import dev.drawdown.command.CommandSideNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class IndexSeriesTest {

    private static final String KIND = "index-series";

    private final ImportClient administrator = SharedImportNode.administrator();

    @Test
    void a_file_of_dates_and_levels_is_one_series_that_the_form_names() {
        String name = fresh("World");
        var done =
                administrator.importAll(
                        KIND,
                        "\uFEFFDate,\"Level\"\r\n2025-03-31,101.2500000001\r\n\"2025-04-01\",1E2\r\n2025-04-02,99.90\r\n2025-04-03,7",
                        Map.of("name", name, "currency", "USD", "totalReturn", "true"));

        assertThat(done.path("status").asString()).isEqualTo("completed");
        assertThat(done.path("kind").asString()).isEqualTo(KIND);
        assertThat(levels(name))
                .containsExactly(
                        "2025-03-31 101.2500000001 USD true",
                        "2025-04-01 100 USD true",
                        "2025-04-02 99.9 USD true",
                        "2025-04-03 7 USD true");
        var total = done.path("totals").path(0);
        assertThat(total.path("levels").asLong()).isEqualTo(4);
        assertThat(total.path("firstDate").asString()).isEqualTo("2025-03-31");
        assertThat(total.path("lastDate").asString()).isEqualTo("2025-04-03");
        assertThat(done.path("counts").path("newIndices").asLong()).isEqualTo(1);
        assertThat(done.path("progress").path("rowsCommitted").asLong()).isEqualTo(4);
    }

    @Test
    void one_file_holds_several_series_and_states_the_currency_of_each_once() {
        String world = fresh("World");
        String europe = fresh("Europe, \"small\"");
        var done =
                administrator.importAll(
                        KIND,
                        "name,date,level,currency,total_return\n"
                                + "%1$s,2025-03-31,100,,true\n%2$s,2025-03-31,50,EUR,false\n"
                                        .formatted(world, quoted(europe))
                                + "%1$s,2025-04-01,101,USD,true\n%2$s,2025-04-01,51,,false\n"
                                        .formatted(world, quoted(europe)),
                        Map.of());

        assertThat(done.path("status").asString()).isEqualTo("completed");
        assertThat(levels(world))
                .containsExactly("2025-03-31 100 USD true", "2025-04-01 101 USD true");
        assertThat(levels(europe))
                .containsExactly("2025-03-31 50 EUR false", "2025-04-01 51 EUR false");
        assertThat(done.path("totals").size()).isEqualTo(2);
    }

    @Test
    void every_bad_row_is_named_with_line_column_and_reason() {
        String name = fresh("World");
        var preview =
                administrator.preview(
                        KIND,
                        "name,date,level,currency,total_return\n"
                                + "%1$s,2025-03-31,100,USD,true\n".formatted(name)
                                + "%1$s,2025-02-30,100,USD,true\n".formatted(name)
                                + "%1$s,2025-04-01,0,USD,true\n".formatted(name)
                                + "%1$s,2025-04-02,-1,USD,yes\n".formatted(name)
                                + "%1$s,2025-04-03,1.12345678901,USD,true\n".formatted(name)
                                + "%1$s,2025-04-04,,USD,true\n".formatted(name)
                                + "%1$s,2025-04-05,\"1,5\",USD,true\n".formatted(name)
                                + "%1$s,2025-03-31,100.00,USD,true\n".formatted(name)
                                + "%1$s,2025-03-31,100.01,USD,true\n".formatted(name)
                                + "%1$s,2025-04-06,100,EUR,true\n".formatted(name)
                                + "%1$s,2025-04-07,100,USD,false\n".formatted(name)
                                + ",2025-04-08,100,USD,true\n"
                                + "%1$s,2025-04-09,100\n".formatted(name),
                        Map.of());

        assertThat(administrator.problems(id(preview)))
                .containsExactly(
                        "3 date is not a date of the stated format between 1900 and 2199",
                        "4 level is not above zero",
                        "5 total_return is none of false, true",
                        "5 level is not above zero",
                        "6 level has more than 12 digits before the point or 10 after it",
                        "7 level is missing",
                        "8 level is not a number",
                        "10 level line 2 states 100 for the same date",
                        "11 currency line 2 states the same index in USD",
                        "12 total_return line 2 states the same index with dividends",
                        "13 name is missing",
                        "14 - has 3 cells, the header has 5");
        assertThat(preview.path("counts").path("good").asLong()).isEqualTo(2);
        assertThat(preview.path("counts").path("superseded").asLong()).isEqualTo(1);
        assertThat(preview.path("badRows").asLong()).isEqualTo(11);
        assertThat(administrator.commit(preview, false).text("code"))
                .isEqualTo("IMPORT_HAS_BAD_ROWS");
    }

    @Test
    void the_same_file_again_makes_no_new_event_and_a_corrected_level_one() {
        String name = fresh("World");
        Map<String, String> form = Map.of("name", name, "totalReturn", "false");
        String csv = "date,level\n2025-03-31,100\n2025-04-01,101\n2025-04-02,102\n";
        administrator.importAll(KIND, csv, form);
        var again = administrator.importAll(KIND, csv.replace("101", "101.0"), form);
        assertThat(again.path("status").asString()).isEqualTo("completed");
        assertThat(again.path("counts").path("known").asLong()).isEqualTo(3);
        assertThat(again.path("progress").path("rowsToCommit").asLong()).isZero();
        assertThat(levels(name)).hasSize(3);

        administrator.importAll(KIND, csv.replace("101", "101.5"), form);

        assertThat(levels(name)).hasSize(4).last().isEqualTo("2025-04-01 101.5 null false");
    }

    @Test
    void what_an_index_is_does_not_change_by_a_later_file() {
        String name = fresh("World");
        administrator.importAll(
                KIND,
                "date,level\n2025-03-31,100\n",
                Map.of("name", name, "currency", "USD", "totalReturn", "true"));
        var other =
                administrator.preview(
                        KIND,
                        "date,level,currency,totalReturn\n2025-04-01,1,EUR,true\n2025-04-02,1,USD,false\n",
                        Map.of("name", name));

        assertThat(administrator.problems(id(other)))
                .containsExactly(
                        "2 currency the index is recorded in USD",
                        "3 totalReturn the index is recorded with dividends");
    }

    @Test
    void whether_dividends_are_in_it_is_never_guessed() {
        var refused =
                administrator.upload(
                        KIND, "date,level\n2025-03-31,100\n", Map.of("name", fresh("World")));
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.text("field")).isEqualTo("totalReturn");
        assertThat(administrator.upload("no-such-kind", "a\n1\n", Map.of()).status())
                .isEqualTo(404);
    }

    @Test
    void a_mapping_is_for_one_kind_and_names_only_the_columns_that_are_called_otherwise() {
        String path = "/api/imports/mappings/closing-prices?kind=" + KIND;
        String mapping =
                """
                {"columns": {"Close": "level"}, "decimalSeparator": ",", "delimiter": ";", "dateFormat": "dd.MM.yyyy",
                 "defaults": {"totalReturn": "false"}}
                """;
        var saved = administrator.put(path, mapping);
        assertThat(saved.text("kind")).isEqualTo(KIND);
        String name = fresh("World");
        Map<String, String> form = Map.of("mappingName", "closing-prices", "name", name);
        administrator.importAll(KIND, "Date;Level;Close\n31.03.2025;9;101,5\n", form);

        assertThat(levels(name)).containsExactly("2025-03-31 101.5 null false");
        assertThat(
                        administrator
                                .upload(
                                        "x\n1\n".getBytes(StandardCharsets.UTF_8),
                                        Map.of("mappingName", "closing-prices"),
                                        null)
                                .text("field"))
                .isEqualTo("mappingName");
    }

    @Test
    void an_index_is_its_managers_and_no_fund_bounds_it() {
        String name = fresh("World");
        Map<String, String> form = Map.of("name", name, "totalReturn", "true");
        ImportClient bound =
                client(
                        Map.of(
                                "roles",
                                List.of("administrator"),
                                "manager_ids",
                                List.of(CommandSideNode.MANAGER.toString()),
                                "fund_ids",
                                List.of()));
        var done = bound.importAll(KIND, "date,level\n2025-03-31,100\n", form);
        assertThat(done.path("status").asString()).isEqualTo("completed");

        ImportClient other =
                client(
                        Map.of(
                                "roles",
                                List.of("administrator"),
                                "manager_ids",
                                List.of(UUID.randomUUID().toString())));
        assertThat(other.get("/api/imports/" + id(done)).status()).isEqualTo(404);
        var own = other.importAll(KIND, "date,level\n2025-03-31,100\n", form);
        assertThat(own.path("counts").path("newIndices").asLong()).isEqualTo(1);
        assertThat(
                        client(Map.of("roles", List.of("auditor")))
                                .upload(KIND, "date,level\n", form)
                                .status())
                .isEqualTo(403);
    }

    private static ImportClient client(Map<String, Object> claims) {
        return new ImportClient(
                SharedImportNode.node(), SharedImportNode.identity().token("somebody", claims));
    }

    private static String quoted(String name) {
        return "\"" + name.replace("\"", "\"\"") + "\"";
    }

    /** Every level of the index of this name, in the order of the ledger. */
    private static List<String> levels(String name) {
        return SharedImportNode.jdbc()
                .sql(
                        """
                        SELECT (l.level ->> 'date') || ' ' || (l.level ->> 'level') || ' '
                               || coalesce(e.fact ->> 'currency', 'null') || ' ' || (e.fact ->> 'totalReturn')
                        FROM (SELECT position, convert_from(payload, 'UTF8')::jsonb AS fact FROM ledger.event
                              WHERE name = 'IndexLevelsRecorded.v1') e
                        CROSS JOIN LATERAL jsonb_array_elements(e.fact -> 'levels') WITH ORDINALITY AS l(level, place)
                        WHERE e.fact ->> 'name' = ?
                        ORDER BY e.position, l.place
                        """)
                .param(name)
                .query(String.class)
                .list();
    }
}
