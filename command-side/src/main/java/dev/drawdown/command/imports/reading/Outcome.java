package dev.drawdown.command.imports.reading;

import java.util.List;

/** What reading a row came to. */
sealed interface Outcome {

    record Good(PositionRow row) implements Outcome {}

    record Bad(List<Problem> problems) implements Outcome {
        public Bad {
            problems = List.copyOf(problems);
        }
    }
}
