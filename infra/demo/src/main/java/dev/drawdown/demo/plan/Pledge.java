package dev.drawdown.demo.plan;

/**
 * A commitment to one fund.
 *
 * @param seat its place in the fund's list, from 0
 * @param amount minor units
 */
record Pledge(int seat, PartnerProfile partner, long amount) {

    /** What the commitment is called in the plan. */
    String command() {
        return "commitment-%04d".formatted(partner.number());
    }

    String commitmentId() {
        return Command.made(command(), "commitmentId");
    }
}
