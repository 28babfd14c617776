package dev.drawdown.gateway;

import java.util.List;
import java.util.Map;

/** One world and one gateway for all tests that only read them; they go with the JVM. */
final class Shared {

    static final World WORLD = new World();
    static final Gateway GATEWAY = WORLD.gateway();

    private Shared() {}

    /** A token of staff of the first manager who reach one of its funds only. */
    static String boundToFundTwo(String role) {
        return WORLD.identity.token(
                "bound",
                Map.of(
                        "roles", List.of(role),
                        "manager_ids", List.of(ReadModel.MANAGER.toString()),
                        "fund_ids", List.of(WORLD.two.toString())));
    }

    static String foreignStaff(String role) {
        return WORLD.identity.token(
                "foreign",
                Map.of(
                        "roles", List.of(role),
                        "manager_ids", List.of(ReadModel.OTHER_MANAGER.toString())));
    }
}
