package dev.drawdown.gateway.readafter;

import dev.drawdown.gateway.problem.Refusal;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An event that the caller wants to see: {@code STREAM:SEQUENCE}. */
record Written(String stream, long sequence) {

    private static final Pattern FORM =
            Pattern.compile("((?:fund|partner)-[0-9a-f-]{36}):(\\d{1,18})");

    static List<Written> parse(String header, int atMost) {
        List<Written> all = Arrays.stream(header.split(",", -1)).map(Written::one).toList();
        if (all.size() > atMost) {
            throw malformed("names at most " + atMost + " streams");
        }
        return all;
    }

    private static Written one(String text) {
        Matcher matcher = FORM.matcher(text.strip());
        if (!matcher.matches()) {
            throw malformed("is STREAM:SEQUENCE, several separated by commas");
        }
        return new Written(matcher.group(1), Long.parseLong(matcher.group(2)));
    }

    private static Refusal malformed(String words) {
        return Refusal.invalid(ReadAfter.HEADER, ReadAfter.HEADER + " " + words + ".");
    }
}
