package dev.drawdown.gateway.site.form;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What somebody typed into a form, as it was typed, and what is wrong with it. Reading a field that
 * does not hold what it must says so beside that field.
 */
public final class Form {

    /** The field that makes sending twice record once. */
    public static final String KEY = "key";

    /** Which button was pressed. */
    public static final String ACTION = "action";

    private static final int LONGEST = 100_000;

    private final Map<String, List<String>> values = new TreeMap<>();
    private final Map<String, String> errors = new LinkedHashMap<>();
    private final boolean sent;

    private Form(boolean sent) {
        this.sent = sent;
    }

    /** As it arrived. */
    public static Form of(Map<String, String[]> parameters, boolean sent) {
        Form form = new Form(sent);
        parameters.forEach((name, values) -> form.values.put(name, List.of(values)));
        if (!form.text(KEY).matches("[0-9a-f-]{36}")) {
            form.put(KEY, UUID.randomUUID().toString());
        }
        return form;
    }

    /** An element's id for a field. */
    public static String id(String name) {
        return "f-" + name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
    }

    /** Whether it was sent, and not merely opened. */
    public boolean isSent() {
        return sent;
    }

    /** Which button was pressed; empty where none has a name. */
    public String action() {
        return text(ACTION);
    }

    public String key() {
        return text(KEY);
    }

    /** As it was typed, without the space around it; empty where it was left out. */
    public String text(String name) {
        List<String> all = values.getOrDefault(name, List.of());
        String first = all.isEmpty() ? "" : all.getFirst().strip();
        return first.length() > LONGEST ? first.substring(0, LONGEST) : first;
    }

    /** All that was chosen under one name. */
    public List<String> texts(String name) {
        return values.getOrDefault(name, List.of());
    }

    public boolean has(String name, String value) {
        return texts(name).contains(value);
    }

    /** Whether the field was in the form at all. */
    public boolean knows(String name) {
        return values.containsKey(name);
    }

    public Form put(String name, String value) {
        values.put(name, List.of(value));
        return this;
    }

    /** A value that stands there unless something else was typed or asked for. */
    public Form usually(String name, String value) {
        values.putIfAbsent(name, List.of(value));
        return this;
    }

    public void remove(String name) {
        values.remove(name);
    }

    /** Everything that was typed, to be carried through a step that does not show it. */
    public Map<String, List<String>> carried() {
        return values.entrySet().stream()
                .filter(e -> !e.getKey().equals(ACTION) && !e.getKey().startsWith("_"))
                .collect(
                        Collectors.toMap(
                                Map.Entry::getKey, Map.Entry::getValue, (a, b) -> a, TreeMap::new));
    }

    /** Says beside a field what is wrong; empty for the form as a whole. The first word stands. */
    public void refuse(String name, String words) {
        errors.putIfAbsent(name, words);
    }

    public boolean isRefused() {
        return !errors.isEmpty();
    }

    /** What is wrong, by field, in the order in which it was found. */
    public Map<String, String> errors() {
        return errors;
    }

    /** What is wrong with one field. */
    public @Nullable String error(String name) {
        return errors.get(name);
    }

    /** A text that must be there. */
    public String needed(String name, String label) {
        String text = text(name);
        if (text.isEmpty()) {
            refuse(name, label + " is missing.");
        }
        return text;
    }

    /** A text, or nothing where it was left empty. */
    public @Nullable String optional(String name) {
        String text = text(name);
        return text.isEmpty() ? null : text;
    }

    /** A date that must be there. */
    public @Nullable LocalDate date(String name, String label) {
        return needed(name, label).isEmpty() ? null : dateIfAny(name, label);
    }

    /** A date, or nothing where it was left empty. */
    public @Nullable LocalDate dateIfAny(String name, String label) {
        String text = text(name);
        if (text.isEmpty()) {
            return null;
        }
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException notADate) {
            refuse(name, label + " must be a date such as 2026-09-30.");
            return null;
        }
    }

    /** Money that must be there, in minor units. */
    public @Nullable Long amount(String name, String label, String currency) {
        return needed(name, label).isEmpty() ? null : amountIfAny(name, label, currency);
    }

    /** Money in minor units, or nothing where it was left empty. */
    public @Nullable Long amountIfAny(String name, String label, String currency) {
        String text = text(name);
        return text.isEmpty() ? null : amount(text, name, label, currency);
    }

    /** Money that stands somewhere within a field. */
    public @Nullable Long amount(String typed, String name, String label, String currency) {
        try {
            return Amounts.minor(typed, currency);
        } catch (Amounts.NotAnAmount e) {
            refuse(name, label + " " + e.words() + ".");
            return null;
        }
    }

    /** An exact number above zero that must be there. */
    public @Nullable BigDecimal decimal(String name, String label) {
        String text = needed(name, label).replace(",", "");
        if (text.isEmpty()) {
            return null;
        }
        if (!text.matches("\\d{1,15}(\\.\\d{1,10})?")) {
            refuse(name, label + " must be a number such as 1250.5.");
            return null;
        }
        return new BigDecimal(text);
    }

    /** A choice that must be one of these. */
    public <E extends Enum<E>> Optional<E> choice(String name, String label, E[] among) {
        String text = needed(name, label);
        Optional<E> chosen =
                Stream.of(among)
                        .filter(one -> one.name().toLowerCase(Locale.ROOT).equals(text))
                        .findFirst();
        if (chosen.isEmpty()) {
            refuse(name, label + ": choose one of the list.");
        }
        return chosen;
    }
}
