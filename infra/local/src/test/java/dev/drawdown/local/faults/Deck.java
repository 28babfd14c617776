package dev.drawdown.local.faults;

import dev.drawdown.local.faults.Faults.Manner;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * All faults as a deck of cards: shuffled by the seed and dealt one after the other, so that each
 * comes up before any comes up twice. The same seed deals the same faults in the same order.
 */
final class Deck {

    private static final int PAIRS = 6;
    private static final int MANNERS_PER_WIRE = 2;
    private static final int MOST_ROUNDS = 100;

    private final Random random;

    private Deck(long seed) {
        random = new Random(seed);
    }

    /** So many faults, of those whose text contains these words. */
    static List<Fault> dealt(long seed, int count, String words) {
        var deck = new Deck(seed);
        var dealt = new ArrayList<Fault>();
        for (var round = 0; dealt.size() < count; round++) {
            if (round > count + MOST_ROUNDS) {
                throw new IllegalArgumentException("no fault is called " + words);
            }
            deck.shuffled().stream()
                    .filter(fault -> fault.text().contains(words))
                    .forEach(dealt::add);
        }
        return dealt.subList(0, count);
    }

    /** A few, with one of every kind among them and every process killed once. */
    static List<Fault> few(long seed) {
        var deck = new Deck(seed);
        var few =
                new ArrayList<>(
                        List.of(
                                Faults.killRelaying(),
                                Faults.killPostgresWhole(),
                                Faults.kill(Scene.KAFKA).and(Faults.kill(Scene.REDIS)),
                                Faults.kill(Scene.PROJECTION)
                                        .and(Faults.kill(Scene.GATEWAY))
                                        .and(Faults.kill(Scene.IDENTITY)),
                                Faults.pauseRelaying(Duration.ofSeconds(5)),
                                Faults.restart(Scene.COMMAND_2),
                                Faults.cut(
                                                "command-side-2 to postgresql",
                                                Manner.RESET,
                                                Duration.ofSeconds(2))
                                        .and(
                                                Faults.cut(
                                                        "client to api-gateway-2",
                                                        Manner.RESET,
                                                        Duration.ofSeconds(2))),
                                Faults.cut(
                                        "projection-side-2 to postgresql",
                                        Manner.HELD,
                                        deck.upTo(3)),
                                Faults.emptyRedis().and(Faults.republish(200))));
        Collections.shuffle(few, deck.random);
        return few;
    }

    private List<Fault> shuffled() {
        var faults = new ArrayList<Fault>();
        for (var name : Scene.PROCESSES) {
            faults.add(Faults.kill(name));
            faults.add(Faults.pause(name, upTo(10)));
            faults.add(Faults.restart(name));
        }
        for (var wire : Scene.WIRES) {
            var manners = new ArrayList<>(List.of(Manner.values()));
            Collections.shuffle(manners, random);
            manners.subList(0, MANNERS_PER_WIRE)
                    .forEach(manner -> faults.add(Faults.cut(wire, manner, upTo(6))));
        }
        faults.add(Faults.killRelaying());
        faults.add(Faults.pauseRelaying(Duration.ofSeconds(10)));
        faults.add(Faults.killPostgresWhole());
        faults.add(Faults.pausePostgresWhole(upTo(10)));
        faults.add(Faults.killBackend(random.nextInt(1_000)));
        faults.add(Faults.emptyRedis());
        faults.add(Faults.republish(random.nextInt(3_000)));
        faults.add(Faults.emptyKafka());
        faults.add(Faults.deleteTopic());
        faults.addAll(Moments.all());
        for (var pair = 0; pair < PAIRS; pair++) {
            faults.add(anyKill().and(random.nextBoolean() ? anyKill() : anyPause()));
        }
        Collections.shuffle(faults, random);
        return faults;
    }

    private Fault anyKill() {
        return Faults.kill(any());
    }

    private Fault anyPause() {
        return Faults.pause(any(), upTo(6));
    }

    private String any() {
        return Scene.PROCESSES.get(random.nextInt(Scene.PROCESSES.size()));
    }

    private Duration upTo(int seconds) {
        return Duration.ofMillis(500 + random.nextInt(seconds * 1_000 - 500));
    }
}
