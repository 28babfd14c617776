package dev.drawdown.local.faults;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What is said on the command line.
 *
 * @param faults how many faults
 * @param only words that they have in their texts, empty for all
 * @param seed which ones, and in which order
 * @param shortForm the few faults that {@code ./mvnw verify} injects, instead of so many
 * @param synchronousCommit false to see the programme find a loss
 */
record Asked(int faults, String only, long seed, boolean shortForm, boolean synchronousCommit) {

    private static final String USAGE =
            "usage: infra/chaos/run.sh [--faults=N [--only=WORDS] | --short] [--seed=N] [--synchronous-commit=off]";

    static Asked of(String... arguments) {
        try {
            var said =
                    Arrays.stream(arguments)
                            .map(argument -> (argument + "=").split("=", -1))
                            .collect(Collectors.toMap(word -> word[0], word -> word[1]));
            var asked =
                    new Asked(
                            Integer.parseInt(said.getOrDefault("--faults", "100")),
                            said.getOrDefault("--only", ""),
                            Long.parseLong(said.getOrDefault("--seed", "1")),
                            said.containsKey("--short"),
                            !"off".equals(said.get("--synchronous-commit")));
            refuseUnknown(said);
            return asked;
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(USAGE, e);
        }
    }

    private static void refuseUnknown(Map<String, String> said) {
        if (!List.of("--faults", "--only", "--short", "--seed", "--synchronous-commit")
                .containsAll(said.keySet())) {
            throw new IllegalArgumentException(USAGE);
        }
    }

    /** Without synchronous commit only what ends PostgreSQL can show anything. */
    List<Fault> dealt() {
        if (shortForm) {
            return Deck.few(seed);
        }
        return synchronousCommit
                ? Deck.dealt(seed, faults, only)
                : Collections.nCopies(faults, Moments.betweenAppendAndDisk());
    }
}
