package dev.drawdown.projection.jobs;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedule;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import com.zaxxer.hikari.HikariDataSource;
import dev.drawdown.projection.nav.FundAnalytics;
import dev.drawdown.projection.partitions.YearsAhead;
import dev.drawdown.projection.reconcile.Reconciler;
import java.time.LocalTime;
import java.time.ZoneOffset;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
@EnableConfigurationProperties(JobSettings.class)
class JobConfiguration {

    private static final String TABLE = "operations.scheduled_tasks";
    private static final int THREADS = 2;

    /** Started by start-up, when its table is there. */
    @Bean(destroyMethod = "stop")
    Scheduler jobs(
            HikariDataSource readPool,
            JobSettings settings,
            Reconciler reconciler,
            YearsAhead years,
            FundAnalytics analytics) {
        return Scheduler.create(readPool)
                .startTasks(
                        daily("reconcile", settings.reconcileAt(), settings, reconciler::run),
                        daily("partitions", settings.partitionsAt(), settings, years::make),
                        recurring(
                                "analytics",
                                Schedules.fixedDelay(settings.analyticsEvery()),
                                settings,
                                analytics::refresh))
                .tableName(TABLE)
                .threads(THREADS)
                .pollingInterval(settings.poll())
                .shutdownMaxWait(settings.stopTimeout())
                .build();
    }

    private static RecurringTask<Void> daily(
            String name, LocalTime at, JobSettings settings, Runnable work) {
        return recurring(name, Schedules.daily(ZoneOffset.UTC, at), settings, work);
    }

    private static RecurringTask<Void> recurring(
            String name, Schedule schedule, JobSettings settings, Runnable work) {
        return Tasks.recurring(name, schedule)
                .onFailure(new Retries(settings, schedule))
                .execute((_, _) -> work.run());
    }
}
