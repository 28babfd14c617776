package dev.drawdown.demo.play;

/** Is told how far the play is; called from several threads. */
@FunctionalInterface
public interface Watcher {

    void played(int done, int all);
}
