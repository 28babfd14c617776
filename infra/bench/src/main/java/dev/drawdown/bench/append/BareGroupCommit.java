package dev.drawdown.bench.append;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;

/** Group commit and nothing else: rows that wait together go down together. */
final class BareGroupCommit implements AutoCloseable {

    private record Waiting(List<Row> rows, CompletableFuture<Void> durable) {}

    private final BlockingQueue<Waiting> queue = new ArrayBlockingQueue<>(4096);
    private final BareTable table;
    private final Thread committer;

    BareGroupCommit(BareTable table) {
        this.table = table;
        this.committer = Thread.ofPlatform().daemon().start(this::commit);
    }

    int append(int rows) throws InterruptedException {
        Waiting waiting = new Waiting(table.rows(rows), new CompletableFuture<>());
        queue.put(waiting);
        waiting.durable.join();
        return rows;
    }

    private void commit() {
        List<Waiting> taken = new ArrayList<>();
        try {
            while (true) {
                taken.clear();
                taken.add(queue.take());
                queue.drainTo(taken, 255);
                table.insertAll(taken.stream().flatMap(one -> one.rows.stream()).toList());
                taken.forEach(one -> one.durable.complete(null));
            }
        } catch (InterruptedException done) {
            Thread.currentThread().interrupt();
        } catch (SQLException e) {
            taken.forEach(one -> one.durable.completeExceptionally(e));
        }
    }

    @Override
    public void close() {
        committer.interrupt();
    }
}
