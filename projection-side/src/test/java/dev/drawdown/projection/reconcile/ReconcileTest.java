package dev.drawdown.projection.reconcile;

import static dev.drawdown.projection.fixture.Deeds.commitment;
import static dev.drawdown.projection.fixture.Deeds.committed;
import static dev.drawdown.projection.fixture.Deeds.fund;
import static dev.drawdown.projection.fixture.Deeds.opened;
import static dev.drawdown.projection.fixture.Deeds.partner;
import static dev.drawdown.projection.fixture.Deeds.reported;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.drawdown.projection.fixture.BookKeeping;
import dev.drawdown.projection.fixture.OperatorFixture;
import dev.drawdown.projection.fixture.ProjectionFixture;
import io.micrometer.core.instrument.MeterRegistry;
import java.sql.Connection;
import java.sql.DriverManager;
import java.time.LocalDate;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ReconcileTest {

    private static final LocalDate DAY = LocalDate.of(2025, 3, 31);
    private static final Executor THREADS = Executors.newVirtualThreadPerTaskExecutor();

    private final ProjectionFixture projection = ProjectionFixture.start();
    private final BookKeeping books = new BookKeeping(projection);
    private final OperatorFixture operator = new OperatorFixture(projection.database());

    @BeforeEach
    void books() {
        books.play(5);
        projection.happens(opened("fund"), DAY);
        projection.happens(committed("fund", "anna", 100), DAY);
        projection.happens(reported("fund", "anna", DAY, 60, 5, 40, 70L), DAY);
    }

    @AfterEach
    void stop() {
        projection.close();
    }

    @Test
    void books_in_which_everything_happened_agree_to_the_cent() {
        Reconciliation run = projection.bean(Reconciler.class).run();

        assertThat(run.texts()).isEmpty();
        assertThat(run.differences()).isZero();
        assertThat(run.funds()).isEqualTo(6);
        assertThat(run.commitments()).isEqualTo(16);
        assertThat(run.position()).isEqualTo(position());
    }

    @Test
    void one_cent_in_an_account_is_found_and_says_whose_and_which_figure() {
        UUID commitment = commitment("fund", "anna");
        change(
                "UPDATE read_model.lp_capital_accounts SET unfunded_commitment_cents = 41 WHERE commitment_id = ?",
                commitment);

        Reconciliation run = projection.bean(Reconciler.class).run();

        assertThat(run.texts())
                .containsExactly(
                        "lp_capital_accounts, fund, commitment 1 %s: unfunded is 41 in the table and 40 by the ledger"
                                .formatted(commitment));
    }

    @Test
    void a_cent_and_a_rate_in_the_last_performance_of_a_commitment_are_found() {
        UUID commitment = commitment("fund", "anna");
        change(
                """
                UPDATE read_model.lp_performance_snapshots
                SET paid_in_cents = 61, irr = 0.1, irr_reason = NULL WHERE commitment_id = ?
                """,
                commitment);

        Reconciliation run = projection.bean(Reconciler.class).run();

        assertThat(run.texts())
                .containsExactly(
                        "lp_performance_latest, fund, commitment 1 %s: irr is 0.100000000 in the table and UNDATED_HISTORY by the ledger"
                                .formatted(commitment),
                        "lp_performance_latest, fund, commitment 1 %s: paid in is 61 in the table and 60 by the ledger"
                                .formatted(commitment));
    }

    @Test
    void one_cent_in_a_dashboard_is_found_and_so_are_rows_too_many_and_rows_missing() {
        change(
                "UPDATE read_model.lp_dashboard_summary SET total_nav_cents = 71 WHERE lp_id = ? AND as_of_date = '2025-03-31'",
                partner("anna"));
        change("DELETE FROM read_model.fund_lp_summary WHERE fund_id = ?", fund("fund"));
        change(
                """
                INSERT INTO read_model.lp_dashboard_summary VALUES (?, 'EUR', '2020-01-01', 1, 0, 1, 0, 0, 0, 0, 1)
                """,
                partner("anna"));

        Reconciliation run = projection.bean(Reconciler.class).run();

        assertThat(run.texts())
                .hasSize(3)
                .anyMatch(text -> text.contains("nav in USD as of 2025-03-31 is 71 in the table"))
                .anyMatch(text -> text.contains("row in USD as of 2025-03-31 is missing in the"))
                .anyMatch(text -> text.contains("row in EUR as of 2020-01-01 is there in the"));
    }

    @Test
    void one_cent_in_a_holding_a_value_or_a_flow_is_found() {
        change(
                """
                UPDATE read_model.holdings SET cost_cents = cost_cents + 1
                WHERE deal_id = (SELECT min(deal_id::text)::uuid FROM read_model.holdings WHERE known_to IS NULL)
                """);
        change(
                """
                UPDATE read_model.nav_history SET net_cents = net_cents + 1
                WHERE fund_id = ? AND known_to IS NULL
                """,
                fund("kept fund 0"));
        change(
                "UPDATE read_model.subscription_line_movements SET amount_cents = 1 WHERE fund_id = ? AND kind = 'drawn'",
                fund("kept fund 0"));

        Reconciliation run = projection.bean(Reconciler.class).run();

        assertThat(run.texts())
                .hasSize(3)
                .anyMatch(text -> text.startsWith("holdings,") && text.contains("cost is"))
                .anyMatch(text -> text.startsWith("nav_history, kept fund 0"))
                .anyMatch(text -> text.contains("line_drawn is 1 in the table and 400 by the"));
    }

    @Test
    void an_operator_runs_it_beside_the_projection_and_reads_what_the_last_run_found() {
        assertThat(operator.run("reconcile", "--last")).isEqualTo(1);
        assertThat(operator.run("reconcile")).as(operator.said()).isZero();
        assertThat(operator.said()).contains("tables and ledger agree to the cent");
        change(
                "UPDATE read_model.lp_capital_accounts SET called_cents = called_cents + 1 WHERE commitment_id = ?",
                commitment("fund", "anna"));
        assertThat(operator.run("reconcile")).isEqualTo(1);
        projection.bean(ReconcileMeters.class).sample();
        assertThat(
                        projection
                                .bean(MeterRegistry.class)
                                .get("projection.reconcile.differences")
                                .gauge()
                                .value())
                .isEqualTo(1);
        assertThat(operator.run("reconcile", "--last")).isEqualTo(1);
        assertThat(operator.said())
                .contains("1 differences", "called", "61 in the table, 60 by the ledger");
    }

    @Test
    void the_projection_goes_on_meanwhile_and_nothing_is_mistaken_for_a_difference() {
        AtomicBoolean over = new AtomicBoolean();
        var writing = CompletableFuture.runAsync(() -> books.playUntil(over::get), THREADS);
        Reconciler reconciler = projection.bean(Reconciler.class);

        for (int i = 0; i < 15; i++) {
            assertThat(reconciler.run().texts()).isEmpty();
        }
        over.set(true);
        writing.orTimeout(60, TimeUnit.SECONDS).join();
    }

    @Test
    void events_that_the_ledger_does_not_have_any_more_are_a_difference_and_no_failure() {
        change("ALTER TABLE ledger.event DISABLE TRIGGER event_append_only");
        change(
                "DELETE FROM ledger.event WHERE fund_id IS NULL AND stream = 'fund-' || ?",
                fund("fund").toString());

        Reconciliation run = projection.bean(Reconciler.class).run();

        assertThat(run.texts()).anyMatch(text -> text.contains("is not in the ledger"));
    }

    @Test
    void while_the_tables_are_being_replaced_it_refuses_instead_of_looking_at_two_halves()
            throws Exception {
        try (Connection swap = DriverManager.getConnection(projection.database().ownerUrl())) {
            swap.setAutoCommit(false);
            try (var statement = swap.createStatement()) {
                statement.execute("SELECT pg_advisory_xact_lock(4921172, hashtext('read_model'))");
            }
            Reconciler reconciler = projection.bean(Reconciler.class);
            assertThatThrownBy(reconciler::run).hasMessageContaining("being replaced");
            swap.rollback();
            assertThat(reconciler.run().differences()).isZero();
        }
    }

    private void change(String sql, Object... arguments) {
        projection.ledger().owner().update(sql, arguments);
    }

    private long position() {
        return projection
                .ledger()
                .owner()
                .queryForObject("SELECT max(position) FROM ledger.event", Long.class);
    }
}
