package dev.drawdown.local.faults;

import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** What the system has told its clients, to be held against what it did. */
final class Promises {

    private final Queue<Acknowledged> acknowledged = new ConcurrentLinkedQueue<>();
    private final Queue<Refused> refused = new ConcurrentLinkedQueue<>();
    private final Queue<String> surprises = new ConcurrentLinkedQueue<>();

    void add(Acknowledged command) {
        acknowledged.add(command);
    }

    void add(Refused command) {
        refused.add(command);
    }

    /** Something that may not happen, whatever fails. */
    void surprise(String what) {
        surprises.add(what);
    }

    List<Acknowledged> acknowledged() {
        return List.copyOf(acknowledged);
    }

    List<Refused> refused() {
        return List.copyOf(refused);
    }

    List<String> surprises() {
        return List.copyOf(surprises);
    }
}
