package dev.drawdown.projection.performance;

import dev.drawdown.projection.capital.CashFlow;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/** The flows that a batch adds or takes away. */
final class FlowRows {

    private final Map<Key, List<CashFlowTable.Row>> added = new LinkedHashMap<>();
    private final Map<Key, List<CashFlow>> loaded = new LinkedHashMap<>();
    private final List<CashFlowTable.Reversed> reversed = new ArrayList<>();

    /** An entry's flows of one commitment. */
    record Key(UUID commitmentId, long position) {}

    void load(Key key, CashFlow flow) {
        loaded.computeIfAbsent(key, _ -> new ArrayList<>()).add(flow);
    }

    List<CashFlow> of(Key key) {
        return Stream.concat(
                        loaded.getOrDefault(key, List.of()).stream(),
                        added.getOrDefault(key, List.of()).stream().map(CashFlowTable.Row::flow))
                .toList();
    }

    void add(Key key, List<CashFlow> flows) {
        if (!flows.isEmpty()) {
            added.put(
                    key,
                    flows.stream().map(flow -> new CashFlowTable.Row(key, flow, null)).toList());
        }
    }

    void undo(Key key, long by) {
        added.computeIfPresent(
                key,
                (_, rows) ->
                        rows.stream()
                                .map(row -> new CashFlowTable.Row(key, row.flow(), by))
                                .toList());
        for (CashFlow flow : loaded.getOrDefault(key, List.of())) {
            reversed.add(new CashFlowTable.Reversed(key, flow, by));
        }
    }

    List<CashFlowTable.Row> added() {
        return added.values().stream().flatMap(List::stream).toList();
    }

    List<CashFlowTable.Reversed> reversed() {
        return reversed;
    }
}
