package dev.drawdown.command.imports;

import static dev.drawdown.command.imports.ImportClient.HEADER;
import static dev.drawdown.command.imports.ImportClient.PLAIN;
import static dev.drawdown.command.imports.ImportClient.fresh;
import static dev.drawdown.command.imports.ImportClient.id;
import static dev.drawdown.command.imports.ImportClient.rows;
import static org.assertj.core.api.Assertions.assertThat;

import dev.drawdown.command.CommandSideNode;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ImportAccessTest {

    private final ImportClient administrator = SharedImportNode.administrator();

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
    void whoever_is_bound_to_funds_imports_into_those_only() {
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
        var preview =
                bound.preview(
                        HEADER + rows(fresh("A"), "F,2020,2025-03-31,USD,100,40,1,39"), PLAIN);

        assertThat(bound.problems(id(preview)))
                .containsExactly("2 fund is not a fund that this login may record in");
        assertThat(administrator.get("/api/imports/" + id(preview)).status()).isEqualTo(200);
    }

    private static ImportClient client(UUID manager) {
        return new ImportClient(
                SharedImportNode.node(),
                SharedImportNode.identity().token("administrator", manager));
    }
}
