package dev.drawdown.gateway.calculator;

import dev.drawdown.gateway.problem.Refusal;
import dev.drawdown.problem.ProblemCode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A member of the body and where it stands, so that whoever sent it is told which one is wrong.
 *
 * @param path such as flows[3].date; empty for the body itself
 */
record Body(JsonNode node, String path) {

    /** Ten thousand flows of it still add up within 64 bits. */
    static final long LARGEST_AMOUNT = 900_000_000_000_000L;

    private static final LocalDate FIRST = LocalDate.of(1900, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2200, 12, 31);

    Body object(Set<String> members) {
        if (!node.isObject()) {
            throw refused("an object is expected");
        }
        for (String name : node.propertyNames()) {
            if (!members.contains(name)) {
                throw member(name).refused("there is no such member");
            }
        }
        return this;
    }

    Body array(int most) {
        if (!node.isArray()) {
            throw refused("a list is expected");
        }
        if (node.size() > most) {
            throw refused("at most %,d entries are taken".formatted(most));
        }
        return this;
    }

    int size() {
        return node.size();
    }

    Body at(int index) {
        return new Body(node.path(index), path + "[" + index + "]");
    }

    /** A member that must be there. */
    Body member(String name) {
        return new Body(node.path(name), path.isEmpty() ? shown(name) : path + "." + shown(name));
    }

    /** A member that may be left out or null. */
    @Nullable Body optional(String name) {
        Body member = member(name);
        return member.node.isMissingNode() || member.node.isNull() ? null : member;
    }

    String text() {
        if (!node.isString()) {
            throw refused("a text is expected");
        }
        return node.asString();
    }

    boolean flag() {
        if (!node.isBoolean()) {
            throw refused("true or false is expected");
        }
        return node.asBoolean();
    }

    int day() {
        LocalDate date;
        try {
            date = LocalDate.parse(text());
        } catch (DateTimeParseException e) {
            throw refused("a date such as 2026-03-31 is expected");
        }
        if (date.isBefore(FIRST) || date.isAfter(LAST)) {
            throw refused("a date from %s to %s is expected".formatted(FIRST, LAST));
        }
        return (int) date.toEpochDay();
    }

    long amount() {
        BigDecimal number = number(LARGEST_AMOUNT);
        if (number.stripTrailingZeros().scale() > 0) {
            throw refused("a whole number of minor units is expected");
        }
        return number.longValueExact();
    }

    /** A number of at most so much above or below zero. */
    BigDecimal number(long largest) {
        if (!node.isNumber()) {
            throw refused("a number is expected");
        }
        if (!Double.isFinite(node.doubleValue())) {
            throw refused("the number is too large");
        }
        BigDecimal number = node.decimalValue();
        if (number.abs().compareTo(BigDecimal.valueOf(largest)) > 0) {
            throw refused("a number of at most %d is expected".formatted(largest));
        }
        return number;
    }

    Refusal refused(String words) {
        return path.isEmpty()
                ? Refusal.of(ProblemCode.VALIDATION_ERROR, "The body: " + words + ".")
                : Refusal.inBody(path, path + ": " + words + ".");
    }

    /** A name that the caller made up is not repeated at any length. */
    private static String shown(String name) {
        return name.length() <= 40 ? name : name.substring(0, 40);
    }
}
