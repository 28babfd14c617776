package dev.drawdown.local;

import java.util.stream.IntStream;

/** The system's ports, all following from the gateway's. */
public record Ports(int gateway) {

    private static final int LOWEST = 1_024;
    private static final int HIGHEST = 32_700;

    public Ports {
        if (gateway < LOWEST || gateway > HIGHEST) {
            throw new LaunchRefused(
                    "-Dport takes a number from %d to %d, not %d: above it clients get their own ports."
                            .formatted(LOWEST, HIGHEST, gateway));
        }
    }

    static Ports from(String text) {
        try {
            return new Ports(Integer.parseInt(text));
        } catch (NumberFormatException e) {
            throw new LaunchRefused("-Dport takes a number, not " + text + ".", e);
        }
    }

    public int commandSide() {
        return gateway + 1;
    }

    public int projectionSide() {
        return gateway + 2;
    }

    public int identity() {
        return gateway + 3;
    }

    public int postgres() {
        return gateway + 10;
    }

    public int kafka() {
        return gateway + 11;
    }

    public int kafkaController() {
        return gateway + 12;
    }

    public int redis() {
        return gateway + 13;
    }

    IntStream all() {
        return IntStream.of(
                gateway,
                commandSide(),
                projectionSide(),
                identity(),
                postgres(),
                kafka(),
                kafkaController(),
                redis());
    }
}
