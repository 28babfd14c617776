package dev.drawdown.command.imports.reading;

import java.util.List;

/** What reading a row came to. */
public sealed interface Outcome<R> {

    record Good<R>(R row) implements Outcome<R> {}

    record Bad<R>(List<Problem> problems) implements Outcome<R> {
        public Bad {
            problems = List.copyOf(problems);
        }
    }
}
