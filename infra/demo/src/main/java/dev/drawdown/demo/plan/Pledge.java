package dev.drawdown.demo.plan;

/**
 * A commitment to one fund.
 *
 * @param seat its place in the fund's list, from 0
 * @param amount minor units
 * @param commitmentId as it is written in later commands
 */
record Pledge(int seat, PartnerProfile partner, long amount, String commitmentId) {

    static Pledge of(int seat, PartnerProfile partner, long amount) {
        return new Pledge(seat, partner, amount, Command.made(command(partner), "commitmentId"));
    }

    /** What the commitment is called in the plan. */
    String command() {
        return command(partner);
    }

    private static String command(PartnerProfile partner) {
        return "commitment-%04d".formatted(partner.number());
    }
}
