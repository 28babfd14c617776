package dev.drawdown.local;

import java.nio.file.Path;
import java.util.List;

/** The JVM's own archive of loaded classes: written at the first good end, read at every start. */
final class SharedClasses {

    private SharedClasses() {}

    static List<String> in(Path folder) {
        return List.of(
                "-XX:+AutoCreateSharedArchive",
                "-XX:SharedArchiveFile=" + folder.resolve("classes.jsa"),
                "-Xlog:cds=off",
                "-Xlog:cds+dynamic=off",
                "-Xlog:aot=off");
    }
}
