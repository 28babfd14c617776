package dev.drawdown.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CallerTest {

    private static final UUID MANAGER = UUID.randomUUID();
    private static final UUID FUND = UUID.randomUUID();

    @Test
    void unknown_roles_and_malformed_ids_grant_nothing() {
        Caller caller =
                Caller.of(
                        "s",
                        Map.of(
                                "roles", List.of("root", "auditor", 7),
                                "manager_ids", List.of("*", MANAGER.toString())));
        assertThat(caller.roles()).containsExactly(Role.AUDITOR);
        assertThat(caller.managerIds()).containsExactly(MANAGER);
    }

    @Test
    void a_claim_of_funds_bounds_staff_to_them_even_when_it_is_empty() {
        Map<String, Object> managers = Map.of("manager_ids", List.of(MANAGER.toString()));
        assertThat(Caller.of("s", managers).mayReach(MANAGER, FUND)).isTrue();
        assertThat(Caller.of("s", managers).mayReach(UUID.randomUUID(), FUND)).isFalse();
        assertThat(
                        Caller.of(
                                        "s",
                                        Map.of(
                                                "manager_ids", List.of(MANAGER.toString()),
                                                "fund_ids", List.of()))
                                .mayReach(MANAGER, FUND))
                .isFalse();
    }
}
