package dev.drawdown.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

/** What holds of every rate. */
class XirrLawsTest {

    private static final double STEP = 0.003;
    private static final double FARTHEST = 6;

    private final XirrSolver solver = new XirrSolver();

    /** A flow of some day. */
    record Flow(int day, long amount) {}

    @Provide
    Arbitrary<List<Flow>> flows() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 5_000),
                        Arbitraries.longs().between(-1_000_000, 1_000_000))
                .as(Flow::new)
                .list()
                .ofMinSize(2)
                .ofMaxSize(12);
    }

    /** Close to -1 a double can no longer write the rate down: there the value tells nothing. */
    @Property(tries = 3_000)
    void the_present_value_at_every_root_is_zero(@ForAll("flows") List<Flow> flows) {
        solve(flows, 0, 1);
        Dated dated = dated(flows);
        for (int i = 0; i < solver.roots(); i++) {
            double root = solver.root(i);
            if (root > -0.9999) {
                assertThat(Math.abs(dated.presentValue(root)))
                        .as("%s", solver.result())
                        .isLessThanOrEqualTo(1e-9 * dated.size(root));
            }
        }
    }

    @Property(tries = 2_000)
    void scaling_the_flows_and_shifting_the_days_changes_nothing(
            @ForAll("flows") List<Flow> flows,
            @ForAll @LongRange(min = 2, max = 1_000_000) long scale,
            @ForAll @IntRange(min = -40_000, max = 80_000) int shift) {
        solve(flows, 0, 1);
        InternalRate before = solver.result();
        solve(flows, shift, scale);
        InternalRate after = solver.result();
        assertThat(after.missing()).isEqualTo(before.missing());
        assertThat(after.roots()).hasSameSizeAs(before.roots());
        for (int i = 0; i < before.roots().size(); i++) {
            double root = before.roots().get(i);
            assertThat(after.roots().get(i))
                    .isEqualTo(root, within(1e-9 * Math.max(1, Math.abs(root))));
        }
    }

    @Property(tries = 2_000)
    void the_order_of_the_flows_does_not_matter(@ForAll("flows") List<Flow> flows) {
        solve(flows, 0, 1);
        InternalRate before = solver.result();
        solve(flows.reversed(), 0, 1);
        assertThat(solver.result()).isEqualTo(before);
    }

    /**
     * Two roots between two points of the grid cannot be seen there: such flows are passed over.
     */
    @Property(tries = 1_000)
    void as_many_roots_are_found_as_a_fine_grid_shows(@ForAll("flows") List<Flow> flows) {
        solve(flows, 0, 1);
        if (solver.missing() != null && solver.missing() != Missing.NO_RATE) {
            return;
        }
        int seen = 0;
        double last = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < solver.roots(); i++) {
            double force = Math.log1p(solver.root(i));
            if (force - last < 2 * STEP) {
                return;
            }
            last = force;
            seen += Math.abs(force) < FARTHEST ? 1 : 0;
        }
        assertThat(seen).as("%s of %s", solver.result(), flows).isEqualTo(signChanges(flows));
    }

    private static int signChanges(List<Flow> flows) {
        Dated dated = dated(flows);
        int changes = 0;
        double before = 0;
        for (double force = -FARTHEST; force <= FARTHEST; force += STEP) {
            double value = dated.presentValue(Math.expm1(force));
            changes += before * value < 0 ? 1 : 0;
            before = value == 0 ? before : value;
        }
        return changes;
    }

    private void solve(List<Flow> flows, int shift, long scale) {
        int[] days = flows.stream().mapToInt(flow -> flow.day() + shift).toArray();
        long[] amounts = flows.stream().mapToLong(flow -> flow.amount() * scale).toArray();
        solver.solve(days, amounts, days.length);
    }

    private static Dated dated(List<Flow> flows) {
        Dated dated = new Dated();
        dated.days = flows.stream().mapToInt(Flow::day).toArray();
        dated.amounts = flows.stream().mapToDouble(Flow::amount).toArray();
        return dated;
    }
}
