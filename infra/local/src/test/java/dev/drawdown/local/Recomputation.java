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
 * to the cent, multiples to 1e-6 and rates to 1e-9.
 */
final class Recomputation {

    private static final BigDecimal MULTIPLES = new BigDecimal("0.000001");
    private static final double RATES = 1e-9;

    /** Which field of an answer says what. */
    private static final Map<String, Function<PlainFigures, Long>> SUMMARY_LINE =
            Map.of(
                    "committedCents", PlainFigures::committed,
                    "calledCents", PlainFigures::called,
                    "contributedCents", PlainFigures::paidIn,
                    "distributedCents", PlainFigures::distributed,
                    "unfundedCents", PlainFigures::unfunded,
                    "receivableCents", PlainFigures::receivable,
                    "navCents", PlainFigures::nav);

    private static final Map<String, Function<PlainFigures, Long>> SUMMARY_TOTALS =
            Map.of(
                    "totalCommittedCents", PlainFigures::committed,
                    "totalCalledCents", PlainFigures::called,
                    "totalContributedCents", PlainFigures::paidIn,
                    "totalDistributedCents", PlainFigures::distributed,
                    "totalUnfundedCents", PlainFigures::unfunded,
                    "totalReceivableCents", PlainFigures::receivable,
                    "totalNavCents", PlainFigures::nav);

    private static final Map<String, Function<PlainFigures, Long>> PERFORMANCE =
            Map.of(
                    "committedCents", PlainFigures::committed,
                    "paidInCents", PlainFigures::paidIn,
                    "distributedCents", PlainFigures::distributed,
                    "navCents", PlainFigures::nav);

    private final List<String> differences = new ArrayList<>();
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

    /** How many rates were there on both sides. */
    int rates() {
        return rates;
    }

    /** How many were absent on both sides, because the history before a report has no dates. */
    int undated() {
        return undated;
    }

    private void partner(PartnerAnswers said, List<PlainStanding> standings) {
        var lines = by(said.funds(), line -> line.path("commitmentId").asString());
        count(said.partner() + " holds funds", lines.size(), standings.size());
        var totals = by(said.totals(), Recomputation::group);
        Map<String, PlainStanding> groups = new HashMap<>();
        for (var standing : standings) {
            var line = lines.getOrDefault(standing.commitmentId(), Api.JSON.createObjectNode());
            var place = said.partner() + ", " + line.path("name").asString("an absent fund");
            compare(place, line, SUMMARY_LINE, standing);
            compare(
                    place + " (performance)",
                    said.performances().get(standing.fundId()),
                    PERFORMANCE,
                    standing);
            groups.merge(standing.group(), standing, PlainStanding::plus);
        }
        count(said.partner() + " has totals", totals.size(), groups.size());
        groups.forEach(
                (group, sum) ->
                        compare(
                                said.partner() + ", all funds in " + group,
                                totals.getOrDefault(group, Api.JSON.createObjectNode()),
                                SUMMARY_TOTALS,
                                sum));
    }

    private void compare(
            String place,
            JsonNode said,
            Map<String, Function<PlainFigures, Long>> amounts,
            PlainStanding standing) {
        var figures = standing.figures();
        amounts.forEach(
                (field, amount) ->
                        compare(place, said, field, Optional.ofNullable(amount.apply(figures))));
        multiple(place, said, "dpi", Optional.ofNullable(figures.dpi()));
        multiple(place, said, "rvpi", Optional.ofNullable(figures.rvpi()));
        multiple(place, said, "tvpi", Optional.ofNullable(figures.tvpi()));
        rate(place, said, standing);
    }

    private void compare(String place, JsonNode said, String field, Optional<Long> amount) {
        if (!there(said, field).map(JsonNode::asLong).equals(amount)) {
            differ(place, field, said, amount);
        }
    }

    private void multiple(String place, JsonNode said, String field, Optional<BigDecimal> ours) {
        var theirs = there(said, field).map(JsonNode::decimalValue);
        boolean same =
                theirs.isPresent() && ours.isPresent()
                        ? theirs.get().subtract(ours.get()).abs().compareTo(MULTIPLES) <= 0
                        : theirs.isEmpty() && ours.isEmpty();
        if (!same) {
            differ(place, field, said, ours);
        }
    }

    /** Of several rates that balance the flows any may be said, if it is said to be ambiguous. */
    private void rate(String place, JsonNode said, PlainStanding standing) {
        var theirs = there(said, "irr").map(JsonNode::doubleValue);
        if (!standing.missing().isEmpty()) {
            boolean same =
                    theirs.isEmpty()
                            && said.path("irrReason").asString("").equals(standing.missing());
            undated += same && standing.missing().equals("UNDATED_HISTORY") ? 1 : 0;
            if (!same) {
                differ(place, "irr", said, standing.missing());
            }
            return;
        }
        var ours = new PlainRate(standing.flows()).roots();
        boolean same =
                theirs.map(rate -> ours.stream().anyMatch(root -> equal(rate, root)))
                        .orElse(ours.isEmpty());
        boolean admitted = ours.size() < 2 || said.path("irrAmbiguous").asBoolean(false);
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

    private static Map<String, JsonNode> by(
            Stream<JsonNode> nodes, Function<JsonNode, String> key) {
        return nodes.collect(toMap(key, node -> node));
    }
}
