package dev.drawdown.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.decampo.xirr.Transaction;
import org.decampo.xirr.Xirr;
import org.junit.jupiter.api.Test;

/** Another solver, org.decampo:xirr, on the flows of invented funds. */
class SecondOpinionTest {

    private static final LocalDate START = LocalDate.of(2011, 3, 1);

    @Test
    void another_solver_finds_the_same_rates() {
        SplittableRandom random = new SplittableRandom(5);
        XirrSolver solver = new XirrSolver();
        double largest = 0;
        for (int fund = 0; fund < 400; fund++) {
            int size = new int[] {4, 10, 40, 200}[fund % 4];
            Flows flows = fund(random, size);
            List<Transaction> theirs = new ArrayList<>();
            for (int i = 0; i < flows.size(); i++) {
                theirs.add(
                        new Transaction(
                                flows.amount(i) / 100.0, LocalDate.ofEpochDay(flows.day(i))));
            }
            assertThat(solver.solve(flows.days(), flows.amounts(), size)).isTrue();
            assertThat(solver.roots()).isEqualTo(1);
            double other =
                    Xirr.builder().withTransactions(theirs).withGuess(solver.rate() + 0.01).xirr();
            assertThat(solver.rate()).isEqualTo(other, within(1e-9));
            largest = Math.max(largest, Math.abs(solver.rate() - other));
        }
        System.out.printf("largest difference to org.decampo:xirr: %.1e%n", largest);
    }

    /** Calls first, calls and distributions in the middle, a value at the end. */
    private static Flows fund(SplittableRandom random, int size) {
        Flows flows = new Flows();
        double multiple = random.nextDouble(0.7, 2.5);
        long paidIn = 0;
        for (int i = 0; i < size; i++) {
            double age = (double) i / size;
            boolean call = i == 0 || age < 0.3 || (age < 0.5 && random.nextBoolean());
            long amount = random.nextLong(100_000, 1_000_000);
            if (i + 1 == size) {
                amount = Math.round(paidIn * 0.4 * multiple);
            }
            paidIn += call ? amount : 0;
            int day = i * 3_650 / size + random.nextInt(3);
            flows.add(START.plusDays(day), call ? -amount : Math.round(amount * 0.4 * multiple));
        }
        return flows;
    }
}
