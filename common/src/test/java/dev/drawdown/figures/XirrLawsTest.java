package dev.drawdown.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

/** What holds of every rate. */
class XirrLawsTest {

    private static final double STEP = 0.003;
    private static final int FARTHEST = 2_000;
    private static final double ROUNDING = 1e-13;

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

    /** Two zeros lie on both sides of the rate zero, one of them very near to it. */
    @Example
    void each_root_is_found_on_its_own_side_of_zero() {
        Dated flows = new Dated();
        flows.days = new int[] {0, 179, 259, 2667};
        flows.amounts = new double[] {747_677, -8, -753_388, 5_625};
        assertThat(flows.rateInCents().roots().getFirst())
                .isEqualTo(-0.4400186383781174, within(1e-12));
        assertThat(flows.rateInCents().roots().getLast())
                .isEqualTo(0.0001904977193079512, within(1e-12));
        assertThat(flows.rateInCents().roots()).hasSize(2);
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
     * Two roots between two points of the grid cannot be seen there, and a point where rounding
     * hides the sign shows nothing: such flows are passed over.
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
            seen += Math.abs(force) < FARTHEST * STEP ? 1 : 0;
        }
        OptionalInt changes = signChanges(dated(flows));
        if (changes.isPresent()) {
            assertThat(seen).as("%s of %s", solver.result(), flows).isEqualTo(changes.getAsInt());
        }
    }

    /** Absent where rounding hides a sign. */
    private static OptionalInt signChanges(Dated dated) {
        int changes = 0;
        double before = 0;
        for (int i = -FARTHEST; i <= FARTHEST; i++) {
            double rate = Math.expm1(i * STEP);
            double value = dated.presentValue(rate);
            if (Math.abs(value) < ROUNDING * dated.size(rate)) {
                return OptionalInt.empty();
            }
            changes += before * value < 0 ? 1 : 0;
            before = value;
        }
        return OptionalInt.of(changes);
    }

    private void solve(List<Flow> flows, int shift, long scale) {
        int[] days = flows.stream().mapToInt(flow -> flow.day() + shift).toArray();
        long[] amounts = flows.stream().mapToLong(flow -> flow.amount() * scale).toArray();
        solver.solve(days, amounts, days.length);
    }

    /** A day's flows as one: their sum is exact, and no rounding of large ones hides the rest. */
    private static Dated dated(List<Flow> flows) {
        SortedMap<Integer, Long> nets = new TreeMap<>();
        flows.forEach(flow -> nets.merge(flow.day(), flow.amount(), Math::addExact));
        Dated dated = new Dated();
        dated.days = nets.keySet().stream().mapToInt(Integer::intValue).toArray();
        dated.amounts = nets.values().stream().mapToDouble(Long::doubleValue).toArray();
        return dated;
    }
}
