package dev.drawdown.local.faults;

import static java.util.stream.Collectors.toMap;
import static org.awaitility.Awaitility.await;

import dev.drawdown.local.Books;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.awaitility.core.ConditionTimeoutException;

/** Holds what the system has promised against its ledger, Kafka, read tables and answers. */
final class Audit {

    private final Scene scene;
    private final Promises promises;
    private final Shift shift;
    private final Duration longest;
    private final List<String> differences = new ArrayList<>();

    Audit(Scene scene, Promises promises, Shift shift, Duration longest) {
        this.scene = scene;
        this.promises = promises;
        this.shift = shift;
        this.longest = longest;
    }

    /** After the shift has ended and the system is well. */
    Verdict verdict(int faults) throws IOException, SQLException {
        var books = scene.running().books();
        var ledger = books.ledger();
        var kept = new KeptPromises(scene, promises, ledger);
        kept.examine();
        differences.addAll(promises.surprises());
        differences.addAll(kept.differences());
        differences.addAll(new LedgerOrder(ledger).differences());
        differences.addAll(new TopicAgainstLedger(scene, ledger).differences());
        readTables(books, ledger);
        differences.addAll(new AnswersAgainstTables(scene, shift.partners()).differences());
        return new Verdict(
                faults, promises.acknowledged().size(), kept.lost(), kept.doubled(), differences);
    }

    private void readTables(Books books, List<Books.Event> ledger) throws SQLException {
        var heads =
                ledger.stream()
                        .collect(toMap(Books.Event::stream, Books.Event::sequence, Math::max));
        try {
            await().atMost(longest).until(() -> books.folded().equals(heads));
        } catch (ConditionTimeoutException e) {
            differences.add("the read tables are not folded exactly up to the ledger's end");
        }
        books.parked().forEach(stream -> differences.add("parked: " + stream));
        differ("the clerks' own sums", shift.totals(), books.ledgerTotals());
        differ("the capital accounts", books.readTotals(), books.ledgerTotals());
        differ("the dashboards", books.dashboardTotals(), books.ledgerTotals());
        var relays = scene.relayingNow().count();
        if (relays != 1) {
            differences.add(relays + " command sides relay");
        }
        if (scene.operate(Scene.PROJECTION, "reconcile") != 0) {
            differences.add("reconcile found differences: see operator.log");
        }
    }

    private void differ(String what, Object one, Object ledger) {
        if (!one.equals(ledger)) {
            differences.add("%s are %s, the ledger's are %s".formatted(what, one, ledger));
        }
    }
}
