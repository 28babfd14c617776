package dev.drawdown.projection.notice;

/** How far something is paid, in the tables' words. */
final class Progress {

    private Progress() {}

    static String of(long paid, long total) {
        if (paid == 0 && total != 0) {
            return "pending";
        }
        return paid >= total ? "completed" : "partially_paid";
    }
}
