package dev.drawdown.gateway.cache;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import java.util.Optional;

/** The answers of this gateway, bounded in number and size; the least used go first. */
final class MemoryCache {

    /** What one answer counts at least; a statement of hundreds of funds counts for several. */
    private static final int UNIT = 8 * 1024;

    private final CacheSettings settings;
    private final Cache<Key, Entry> entries;

    MemoryCache(CacheSettings settings) {
        this.settings = settings;
        this.entries =
                Caffeine.newBuilder()
                        .maximumWeight((long) settings.keys() * UNIT)
                        .weigher(
                                (Key key, Entry entry) ->
                                        Math.max(UNIT, entry.answer().body().length()))
                        .expireAfter(
                                Expiry.writing(
                                        (Key key, Entry entry) ->
                                                key.family().life(settings.ttl())))
                        .build();
    }

    boolean has(Key key) {
        return entries.getIfPresent(key) != null;
    }

    /** An answer made under exactly this version, as Redis has just stated it. */
    Optional<Answer> of(Key key, String version) {
        return Optional.ofNullable(entries.getIfPresent(key))
                .filter(entry -> entry.version().equals(version))
                .map(Entry::answer);
    }

    /** An answer so young that it may be given without asking for its version. */
    Optional<Answer> young(Key key) {
        return Optional.ofNullable(entries.getIfPresent(key))
                .filter(entry -> System.nanoTime() - entry.madeAt() < settings.alone().toNanos())
                .map(Entry::answer);
    }

    /**
     * Keeps an answer.
     *
     * @param askedAt when its rows were asked for: its age counts from there
     */
    void keep(Key key, String version, long askedAt, Answer answer) {
        entries.put(key, new Entry(version, askedAt, answer));
    }

    private record Entry(String version, long madeAt, Answer answer) {}
}
