package dev.drawdown.command.imports.run;

/** Another node works on this run now, or this node is stopping: put the work down. */
public final class LeaseLost extends RuntimeException {

    LeaseLost(String why) {
        super(why, null, false, false);
    }
}
