package dev.drawdown.local;

import static java.util.stream.Collectors.joining;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/**
 * What the API says of one partner, read after everything that the export has.
 *
 * @param performances by fund
 */
record PartnerAnswers(JsonNode summary, Map<String, JsonNode> performances) {

    private static final Duration LONG = Duration.ofMinutes(1);

    /** By partner; every partner of the ledger, whether it holds anything or not. */
    static Map<String, PartnerAnswers> readBy(Api auditor, ExportedLedger ledger) {
        var books = PlainBooks.of(ledger);
        var heads = ledger.heads();
        Map<String, PartnerAnswers> answers = new TreeMap<>();
        ledger.named("PartnerOnboarded.v1")
                .map(entry -> entry.path("payload").path("partnerId").asString())
                .forEach(
                        partner -> {
                            var funds =
                                    books.getOrDefault(partner, List.of()).stream()
                                            .map(PlainStanding::fundId)
                                            .distinct()
                                            .toList();
                            var after =
                                    Stream.concat(
                                                    Stream.of("partner-" + partner),
                                                    funds.stream().map(fund -> "fund-" + fund))
                                            .map(stream -> stream + ":" + heads.get(stream))
                                            .collect(joining(","));
                            answers.put(partner, read(auditor, partner, funds, after));
                        });
        return answers;
    }

    private static PartnerAnswers read(
            Api auditor, String partner, List<String> funds, String after) {
        Map<String, JsonNode> performances = new LinkedHashMap<>();
        for (var fund : funds) {
            var path = "/api/lp/%s/fund/%s/performance".formatted(partner, fund);
            performances.put(fund, answer(auditor, path, after));
        }
        return new PartnerAnswers(
                answer(auditor, "/api/lp/%s/summary".formatted(partner), after), performances);
    }

    private static JsonNode answer(Api auditor, String path, String after) {
        return await(path)
                .pollDelay(Duration.ZERO)
                .atMost(LONG)
                .until(
                        () -> auditor.get(path, Map.of("Drawdown-Read-After", after)),
                        answer -> answer.status() == 200)
                .json();
    }

    String partner() {
        var partner = summary.path("partner");
        return partner.hasNonNull("name")
                ? partner.path("name").asString()
                : partner.path("id").asString();
    }

    Stream<JsonNode> totals() {
        return StreamSupport.stream(summary.path("totals").spliterator(), false);
    }

    Stream<JsonNode> funds() {
        return StreamSupport.stream(summary.path("funds").spliterator(), false);
    }
}
