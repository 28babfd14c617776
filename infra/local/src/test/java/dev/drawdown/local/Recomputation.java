package dev.drawdown.local;

import static java.util.stream.Collectors.toMap;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * The figures of the API beside those that follow from the exported ledger: amounts must be equal
 * to the cent, multiples to their last digit and rates to 1e-9.
 */
final class Recomputation {

    private static final double RATES = 1e-9;

    private final List<String> differences = new ArrayList<>();
    private int amounts;
    private int multiples;
    private int rates;
    private int undated;

    static Recomputation of(ExportedLedger ledger, Map<String, PartnerAnswers> answers) {
        var books = PlainBooks.of(ledger);
        var all = new Recomputation();
        answers.forEach((id, said) -> all.partner(said, books.getOrDefault(id, List.of())));
        return all;
    }

    /** A sentence for each figure that is not what the ledger gives: partner, fund and figure. */
    List<String> differences() {
        return differences;
    }

    /** How many amounts were there on both sides. */
    int amounts() {
        return amounts;
    }

    /** How many multiples were there on both sides. */
    int multiples() {
        return multiples;
    }

    /** How many rates were there on both sides. */
    int rates() {
        return rates;
    }

    /** How many rates were absent on both sides, because a report has no dates before it. */
    int undated() {
        return undated;
    }

    private void partner(PartnerAnswers said, List<PlainStanding> standings) {
        var lines = by(said.funds(), line -> line.path("commitmentId").asString());
        count(said.partner() + " holds funds", lines.size(), standings.size());
        Map<String, PlainStanding> groups = new HashMap<>();
        for (var standing : standings) {
            var line = lines.getOrDefault(standing.commitmentId(), nothing());
            var place = said.partner() + ", " + line.path("name").asString("an absent fund");
            var performance = said.performances().getOrDefault(standing.fundId(), nothing());
            compare(place, line, AnsweredFigures.SUMMARY_LINE, standing);
            compare(place + " (performance)", performance, AnsweredFigures.PERFORMANCE, standing);
            groups.merge(standing.group(), standing, PlainStanding::plus);
        }
        var totals = by(said.totals(), Recomputation::group);
        count(said.partner() + " has totals", totals.size(), groups.size());
        groups.forEach(
                (group, sum) ->
                        compare(
                                said.partner() + ", all funds in " + group,
                                totals.getOrDefault(group, nothing()),
                                AnsweredFigures.SUMMARY_TOTALS,
                                sum));
    }

    private void compare(
            String place, JsonNode said, AnsweredFigures figures, PlainStanding standing) {
        figures.amounts()
                .forEach(
                        (field, figure) ->
                                amount(place, said, field, figure.apply(standing.figures())));
        figures.multiples()
                .forEach(
                        (field, figure) ->
                                multiple(place, said, field, figure.apply(standing.figures())));
        rate(place, said, standing);
    }

    private void amount(String place, JsonNode said, String field, Long ours) {
        var theirs = there(said, field).map(JsonNode::asLong);
        if (!theirs.equals(Optional.ofNullable(ours))) {
            differ(place, field, said, ours);
        } else if (ours != null) {
            amounts++;
        }
    }

    private void multiple(String place, JsonNode said, String field, BigDecimal ours) {
        var theirs = there(said, field).map(JsonNode::decimalValue);
        boolean same =
                ours == null
                        ? theirs.isEmpty()
                        : theirs.filter(multiple -> multiple.compareTo(ours) == 0).isPresent();
        if (!same) {
            differ(place, field, said, ours);
        } else if (ours != null) {
            multiples++;
        }
    }

    private void rate(String place, JsonNode said, PlainStanding standing) {
        if (standing.missing().isEmpty()) {
            solved(place, said, new PlainRate(standing.flows()).roots());
        } else if (there(said, "irr").isPresent()
                || !said.path("irrReason").asString("").equals(standing.missing())) {
            differ(place, "irr", said, standing.missing());
        } else {
            undated += standing.missing().equals("UNDATED_HISTORY") ? 1 : 0;
        }
    }

    /** Of several rates that balance the flows any may be said, if it is said to be ambiguous. */
    private void solved(String place, JsonNode said, List<Double> ours) {
        var theirs = there(said, "irr").map(JsonNode::doubleValue);
        boolean same =
                theirs.map(rate -> ours.stream().anyMatch(root -> equal(rate, root)))
                        .orElse(ours.isEmpty());
        boolean admitted = ours.size() > 1 == said.path("irrAmbiguous").asBoolean(false);
        if (!same || !admitted) {
            differ(place, "irr", said, ours);
        } else if (theirs.isPresent()) {
            rates++;
        }
    }

    private static boolean equal(double one, double other) {
        return Math.abs(one - other) <= RATES * Math.max(1, Math.abs(other));
    }

    private void count(String what, int said, int ours) {
        if (said != ours) {
            differences.add("%s: %d, by the ledger %d".formatted(what, said, ours));
        }
    }

    private void differ(String place, String field, JsonNode said, Object ours) {
        differences.add(
                "%s: %s is %s, by the ledger %s".formatted(place, field, said.path(field), ours));
    }

    private static Optional<JsonNode> there(JsonNode said, String field) {
        return said.hasNonNull(field) ? Optional.of(said.path(field)) : Optional.empty();
    }

    private static String group(JsonNode total) {
        return total.path("currency").asString() + " as of " + total.path("asOf").asString();
    }

    private static JsonNode nothing() {
        return Api.JSON.createObjectNode();
    }

    private static Map<String, JsonNode> by(
            Stream<JsonNode> nodes, Function<JsonNode, String> key) {
        return nodes.collect(toMap(key, node -> node));
    }
}
