package dev.drawdown.gateway.site.fund;

import dev.drawdown.gateway.books.Holder;
import dev.drawdown.gateway.site.Show;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Everybody who is in a fund: by the commitment's number, as events name them, and by its id. */
public final class Roll {

    private static final Pattern ID_OR_NUMBER =
            Pattern.compile(
                    "(?<id>[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})"
                            + "|(?<![\\w.-])(?<amount>-?\\d+)(?![\\w-])");

    private final Map<Integer, Holder> byNumber = new LinkedHashMap<>();
    private final Map<UUID, Holder> byId = new LinkedHashMap<>();

    public Roll(List<Holder> holders) {
        holders.forEach(
                holder -> {
                    byNumber.put(holder.number(), holder);
                    byId.put(holder.commitmentId(), holder);
                });
    }

    public Collection<Holder> all() {
        return byNumber.values();
    }

    public int size() {
        return byNumber.size();
    }

    public @Nullable Holder numbered(int number) {
        return byNumber.get(number);
    }

    /** How a partner is called on the fund's own pages. */
    public static String name(@Nullable Holder holder) {
        if (holder == null) {
            return "Unknown partner";
        }
        String name = holder.partnerName();
        return name == null ? "Erased partner" : name;
    }

    /** The command side's message with names instead of ids and money instead of minor units. */
    public String inWords(String message, String currency, Show show) {
        boolean money = !message.contains("have no line") && !message.contains("must be");
        return ID_OR_NUMBER
                .matcher(message)
                .replaceAll(found -> Matcher.quoteReplacement(word(found, currency, show, money)));
    }

    private String word(MatchResult found, String currency, Show show, boolean money) {
        String id = found.group("id");
        if (id != null) {
            Holder holder = byId.get(UUID.fromString(id));
            return holder == null ? id : name(holder) + " (no. " + holder.number() + ")";
        }
        String text = found.group();
        return money && text.length() < 19
                ? currency + " " + show.money(Long.valueOf(text), currency)
                : text;
    }
}
