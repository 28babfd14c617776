package dev.drawdown.gateway.performance;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Funds that are pooled: their tracks come together here. */
final class Group {

    private final @Nullable String name;
    private final String currency;
    private final List<UUID> ids = new ArrayList<>();
    private final List<Track> tracks = new ArrayList<>();

    Group(@Nullable String name, String currency) {
        this.name = name;
        this.currency = currency;
    }

    void add(UUID id, Track track) {
        ids.add(id);
        tracks.add(track);
    }

    Portfolio portfolio() {
        PooledSums sums = new PooledSums();
        int withoutNav = 0;
        for (Track track : tracks) {
            Track.Snapshot last = track.at(LocalDate.MAX);
            if (last != null) {
                sums.add(track, last);
            }
            withoutNav += last == null || last.navCents() == null ? 1 : 0;
        }
        return sums.portfolio(name, currency, ids, withoutNav);
    }
}
