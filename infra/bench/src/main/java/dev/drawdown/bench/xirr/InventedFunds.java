package dev.drawdown.bench.xirr;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.decampo.xirr.NonconvergenceException;
import org.decampo.xirr.Transaction;
import org.decampo.xirr.Xirr;

/**
 * Flows of ten years of invented funds: calls first, calls and distributions in the middle,
 * distributions, a value at the end. Each in cents for our solver and in dollars for the other one,
 * whose tolerance is an absolute amount; funds that it cannot solve are not among them.
 *
 * @param days of every fund
 * @param cents of every fund
 * @param transactions the same
 * @param refused how many funds were passed over because the other solver found no rate
 */
record InventedFunds(
        List<int[]> days, List<long[]> cents, List<List<Transaction>> transactions, int refused) {

    static final int COUNT = 256;
    static final InventedFunds NONE = new InventedFunds(List.of(), List.of(), List.of(), 0);

    private static final int SPAN = 3_650;
    private static final LocalDate START = LocalDate.of(2011, 1, 3);

    static InventedFunds of(int flows, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        InventedFunds funds =
                new InventedFunds(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), 0);
        int refused = 0;
        while (funds.days.size() < COUNT && refused < 100 * COUNT) {
            int[] days = days(flows, random);
            long[] cents = cents(days, random);
            List<Transaction> transactions = transactions(days, cents);
            if (solved(transactions)) {
                funds.days.add(days);
                funds.cents.add(cents);
                funds.transactions.add(transactions);
            } else {
                refused++;
            }
        }
        return new InventedFunds(funds.days, funds.cents, funds.transactions, refused);
    }

    private static int[] days(int flows, SplittableRandom random) {
        int[] days = random.ints(flows, 1, SPAN).sorted().toArray();
        days[0] = 0;
        days[flows - 1] = SPAN;
        Arrays.setAll(days, i -> days[i] + (int) START.toEpochDay());
        return days;
    }

    private static long[] cents(int[] days, SplittableRandom random) {
        double multiple = random.nextDouble(1.1, 2.2);
        long[] cents = new long[days.length];
        long paidIn = 0;
        for (int i = 0; i < days.length; i++) {
            double age = (double) (days[i] - days[0]) / SPAN;
            boolean call = age < 0.25 || (age < 0.55 && random.nextBoolean());
            long amount = random.nextLong(100_000, 1_000_000);
            paidIn += call ? amount : 0;
            cents[i] = call ? -amount : (long) (amount * multiple * 0.5);
        }
        cents[days.length - 1] = (long) (paidIn * multiple * 0.5);
        return cents;
    }

    private static List<Transaction> transactions(int[] days, long[] cents) {
        List<Transaction> transactions = new ArrayList<>();
        for (int i = 0; i < days.length; i++) {
            transactions.add(new Transaction(cents[i] / 100.0, LocalDate.ofEpochDay(days[i])));
        }
        return transactions;
    }

    private static boolean solved(List<Transaction> transactions) {
        try {
            return Double.isFinite(new Xirr(transactions).xirr());
        } catch (NonconvergenceException e) {
            return false;
        }
    }
}
