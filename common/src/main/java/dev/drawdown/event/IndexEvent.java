package dev.drawdown.event;

import dev.drawdown.id.DerivedId;
import java.util.UUID;

/** What is known of one index that a manager compares its funds with. */
public sealed interface IndexEvent extends LedgerEvent permits IndexLevelsRecorded {

    UUID indexId();

    @Override
    default String stream() {
        return streamOf(indexId());
    }

    static String streamOf(UUID indexId) {
        return "index-" + indexId;
    }

    /** The id of a manager's index: its name is its identity. */
    static UUID idOf(UUID managerId, String name) {
        return DerivedId.of("index", managerId, name);
    }
}
