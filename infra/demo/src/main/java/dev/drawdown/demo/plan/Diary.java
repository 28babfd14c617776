package dev.drawdown.demo.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Collects what is recorded and on which day, in whatever order it comes to mind. */
final class Diary {

    private record Entry(LocalDate day, Command command) {}

    private final String prefix;
    private final List<Entry> entries = new ArrayList<>();

    /** The prefix makes a name that is unique here a key that is unique everywhere. */
    Diary(String prefix) {
        this.prefix = prefix;
    }

    void note(LocalDate day, String name, String path, Object body) {
        note(day, name, Person.ADMINISTRATOR, path, body);
    }

    void note(LocalDate day, String name, Person person, String path, Object body) {
        entries.add(new Entry(day, new Command(name, prefix + name, person, path, body)));
    }

    /** By day; what happened on one day stays in the order in which it was noted. */
    List<Command> commands() {
        return entries.stream()
                .sorted(Comparator.comparing(Entry::day))
                .map(Entry::command)
                .toList();
    }
}
