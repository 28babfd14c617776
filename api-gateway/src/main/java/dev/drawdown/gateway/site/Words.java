package dev.drawdown.gateway.site;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** Writes the API's codes as people say them. */
public final class Words {

    private Words() {}

    /** {@code partially_paid} is "Partially paid". */
    public static String of(String code) {
        String text = code.replace('_', ' ');
        return text.isEmpty() ? text : Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }

    public static String of(Enum<?> code) {
        return of(code(code));
    }

    /** As it stands in a form and in the API. */
    public static String code(Enum<?> code) {
        return code.name().toLowerCase(Locale.ROOT);
    }

    /** What may be chosen, and how it is called. */
    public static <E extends Enum<E>> Map<String, String> choices(E[] among) {
        Map<String, String> choices = new LinkedHashMap<>();
        Stream.of(among).forEach(one -> choices.put(code(one), of(one)));
        return choices;
    }

    /** How a state is coloured; the word stands there too. */
    public static String tone(String status) {
        return switch (status) {
            case "completed", "approved", "marked" -> "good";
            case "defaulted", "rejected", "reversed" -> "bad";
            case "pending", "partially_paid", "proposed" -> "warn";
            default -> "";
        };
    }

    /** "1 partner", "40 partners". */
    public static String count(int number, String one, Show show) {
        return show.count(number) + " " + (number == 1 ? one : one + "s");
    }
}
