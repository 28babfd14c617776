package dev.drawdown.gateway;

import static dev.drawdown.gateway.ReadModel.MANAGER;
import static dev.drawdown.gateway.ReadModel.OTHER_MANAGER;

import dev.drawdown.gateway.Notices.Activity;
import dev.drawdown.gateway.ReadModel.Account;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Two managers, three partners, three funds, and everybody's tokens. */
final class World implements AutoCloseable {

    static final LocalDate MARCH = LocalDate.of(2026, 3, 31);
    static final LocalDate JUNE = LocalDate.of(2026, 6, 30);

    final ReadModel reads = ReadModel.migrated();
    final IdentityServer identity = IdentityServer.started();
    final CommandSideEcho commands = CommandSideEcho.started();

    final UUID alpha = reads.partner(MANAGER, null, "Alpha Pension Fund");
    final UUID beta = reads.partner(MANAGER, "B-7", "Beta Endowment");
    final UUID foreign = reads.partner(OTHER_MANAGER, null, "Gamma Foundation");
    final UUID one = reads.fund(MANAGER, "Fund One", "USD");
    final UUID two = reads.fund(MANAGER, "Fund Two, \"quoted\"", "EUR");
    final UUID foreignFund = reads.fund(OTHER_MANAGER, "Foreign Fund", "USD");
    final UUID alphaInOne = reads.commitment(alpha, one, "USD");
    final UUID alphaInTwo = reads.commitment(alpha, two, "EUR");
    final UUID betaInOne = reads.commitment(beta, one, "USD");

    final Notices notices = new Notices(reads.jdbc);
    final UUID call = notices.call(one, 1, MARCH, "partially_paid");
    final UUID foreignCall = notices.call(foreignFund, 1, MARCH, "pending");
    final UUID distribution = notices.distribution(one, 1, JUNE);
    final UUID proposal = notices.proposal(MANAGER, one, "the-administrator", ReadModel.KNOWN);

    World() {
        // known at first: 600 called; corrected on day 20: 700
        reads.account(new Account(alphaInOne, MARCH, 1000, 600, 300, 450L, 10, 20L));
        reads.account(new Account(alphaInOne, MARCH, 1000, 700, 300, 450L, 20, null));
        reads.account(new Account(alphaInOne, JUNE, 1000, 900, 350, 700L, 30, null));
        reads.account(new Account(alphaInTwo, MARCH, 500, 0, 0, null, 12, null));
        reads.account(new Account(betaInOne, MARCH, 1000, 1, 0, null, 11, null));
        reads.snapshot(one, MARCH, 450, 601, 10, 20L);
        reads.snapshot(one, MARCH, 450, 701, 20, null);
        reads.snapshot(one, JUNE, 700, 901, 30, null);
        notices.callLine(call, alphaInOne, List.of(800L, 80L), 880, "completed");
        notices.callLine(call, betaInOne, List.of(100L, 10L), 60, "partially_paid");
        notices.distributionLine(distribution, alphaInOne, List.of(50L, 25L), 5);
        notices.activity(Activity.paid(alphaInOne, "capital_call", 800, MARCH));
        notices.activity(Activity.paid(alphaInOne, "management_fee", 80, MARCH));
        notices.activity(Activity.paid(alphaInOne, "return_of_capital", -75, JUNE));
        reads.strikeTotals();
        reads.progress(30);
        reads.folded("fund-" + one, 4);
    }

    Map<String, String> environment() {
        return Map.of(
                "DATABASE_URL", reads.database.readerUrl(),
                "OIDC_ISSUER_URI", identity.issuer(),
                "COMMAND_SIDE_URL", commands.url());
    }

    Gateway gateway(Map<String, String> more) {
        Map<String, String> all = new HashMap<>(environment());
        all.putAll(more);
        return Gateway.started(all);
    }

    Gateway gateway() {
        return gateway(Map.of());
    }

    String staff(String role) {
        return identity.token(
                "the-" + role,
                Map.of("roles", List.of(role), "manager_ids", List.of(MANAGER.toString())));
    }

    String partner(UUID... ids) {
        return identity.token(
                "the-lp",
                Map.of(
                        "roles",
                        List.of("lp"),
                        "lp_ids",
                        List.of(ids).stream().map(UUID::toString).toList()));
    }

    String partnerBy(String... references) {
        return identity.token(
                "the-lp",
                Map.of(
                        "roles", List.of("lp"),
                        "manager_ids", List.of(MANAGER.toString()),
                        "lp_references", List.of(references)));
    }

    @Override
    public void close() {
        commands.close();
        identity.close();
    }
}
