package dev.drawdown.command.imports.run;

/** The work that a status stands for; picked up again from the start if a node dies in it. */
public interface RunStep {

    /** The status in which a run waits for this work. */
    RunStatus status();

    /**
     * Does it and moves the run on.
     *
     * @throws LeaseLost if the run is no longer this node's
     */
    void run(Run run, Lease lease);
}
