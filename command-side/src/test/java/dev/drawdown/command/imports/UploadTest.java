package dev.drawdown.command.imports;

import static dev.drawdown.command.imports.ImportClient.HEADER;
import static dev.drawdown.command.imports.ImportClient.PLAIN;
import static dev.drawdown.command.imports.ImportClient.fresh;
import static dev.drawdown.command.imports.ImportClient.rows;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class UploadTest {

    private final ImportClient administrator = SharedImportNode.administrator();

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

        assertThat(namesPageByPage()).contains("plain", "public-pension").doesNotHaveDuplicates();
        assertThat(administrator.get("/api/imports/mappings?cursor=AAAA").text("code"))
                .isEqualTo("INVALID_CURSOR");
        assertThat(administrator.get("/api/imports/mappings/none").text("code"))
                .isEqualTo("MAPPING_NOT_FOUND");
        assertThat(administrator.put("/api/imports/mappings/public-pension", PLAIN).text("field"))
                .isEqualTo("name");
    }

    /** The names of all mappings, whoever saved them, read one to a page. */
    private List<String> namesPageByPage() {
        var names = new ArrayList<String>();
        String cursor = "";
        do {
            var page = administrator.get("/api/imports/mappings?limit=1" + cursor);
            page.body().path("items").forEach(item -> names.add(item.path("name").asString()));
            cursor = "&cursor=" + page.text("nextCursor");
        } while (!cursor.equals("&cursor="));
        return names;
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
        var preview = administrator.awaitStatus(first.text("importId"), "previewed");
        administrator.commit(preview, false);
        administrator.awaitStatus(first.text("importId"), "completed");
        var afterwards = administrator.upload(csv, Map.of("mapping", PLAIN), key);
        csv[csv.length - 2] = '8';
        var other = administrator.upload(csv, Map.of("mapping", PLAIN), key);

        assertThat(again.body()).isEqualTo(first.body());
        assertThat(afterwards.body()).isEqualTo(first.body());
        assertThat(other.text("code")).isEqualTo("IDEMPOTENCY_KEY_REUSED");
    }
}
