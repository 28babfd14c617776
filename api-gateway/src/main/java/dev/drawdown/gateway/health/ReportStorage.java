package dev.drawdown.gateway.health;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Whether the folder for finished reports can be written. */
@Component
class ReportStorage {

    private final String path;

    ReportStorage(@Value("${drawdown.report-storage.path}") String path) {
        this.path = path;
    }

    Check check() {
        if (path.isBlank()) {
            return Check.degraded("LP_REPORT_STORAGE_PATH is not set");
        }
        try {
            Path folder = Path.of(path);
            if (!Files.isDirectory(folder)) {
                return Check.unhealthy("the folder does not exist");
            }
            return Files.isWritable(folder)
                    ? new Check(State.HEALTHY, null, null)
                    : Check.degraded("the folder cannot be written");
        } catch (InvalidPathException e) {
            return Check.unhealthy("LP_REPORT_STORAGE_PATH is not a path");
        }
    }
}
