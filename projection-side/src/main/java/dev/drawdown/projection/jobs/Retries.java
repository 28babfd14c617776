package dev.drawdown.projection.jobs;

import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.schedule.Schedule;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Three more attempts after 5, 25 and 125 seconds, then the next time by the schedule. */
record Retries(JobSettings settings, Schedule schedule) implements FailureHandler<Void> {

    private static final Logger LOG = LoggerFactory.getLogger(Retries.class);

    @Override
    public void onFailure(ExecutionComplete failed, ExecutionOperations<Void> operations) {
        String task = failed.getExecution().taskInstance.getTaskName();
        int attempt = failed.getExecution().consecutiveFailures + 1;
        if (attempt > settings.retries()) {
            LOG.error("{} failed {} times, it is left for its next time", task, attempt);
            operations.reschedule(failed, schedule.getNextExecutionTime(failed));
        } else {
            Duration pause = pause(attempt);
            LOG.warn("{} failed, attempt {} follows in {}", task, attempt + 1, pause);
            operations.reschedule(failed, failed.getTimeDone().plus(pause));
        }
    }

    /** Before the attempt after so many failed ones. */
    Duration pause(int failures) {
        Duration pause = settings.firstPause();
        for (int i = 1; i < failures; i++) {
            pause = pause.multipliedBy(JobSettings.PAUSES_GROW_BY);
        }
        return pause;
    }
}
