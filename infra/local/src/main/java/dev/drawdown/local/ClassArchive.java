package dev.drawdown.local;

import dev.drawdown.servers.ChildSpec;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The classes of one JVM, archived as they stand in memory: the first start only writes down which
 * ones it loads, the archive is made from that list afterwards, and every later start reads it.
 */
record ClassArchive(Path list, String classPath) {

    private static final String RECORD = "-XX:DumpLoadedClassList=";

    /** Options for a JVM whose class path is kept in that folder. */
    static List<String> options(Path folder) {
        // An archive of another JVM would be passed over in silence, at every start.
        var list = folder.resolve("classes-" + Runtime.version() + ".list");
        var archive = archive(list);
        return Files.exists(archive)
                ? List.of("-XX:SharedArchiveFile=" + archive, "-Xlog:cds=off", "-Xlog:aot=off")
                : List.of(RECORD + list);
    }

    /** What a JVM with that command line still lacks. */
    static Optional<ClassArchive> lackedBy(List<String> command) {
        return command.stream()
                .filter(word -> word.startsWith(RECORD))
                .findFirst()
                .map(
                        word ->
                                new ClassArchive(
                                        Path.of(word.substring(RECORD.length())),
                                        command.get(command.indexOf("-cp") + 1)));
    }

    /** The process that makes the archive, while nobody waits for it. */
    ChildSpec making() throws IOException {
        var lines = Files.readAllLines(list);
        // The JVM is still writing: its last line may be half a line.
        Files.write(taken(), lines.subList(0, Math.max(0, lines.size() - 1)));
        return new ChildSpec(
                "class archive",
                List.of(
                        "nice",
                        "-n",
                        "19",
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xshare:dump",
                        "-XX:+UseSerialGC",
                        "-XX:SharedClassListFile=" + taken(),
                        "-XX:SharedArchiveFile=" + half(),
                        "-cp",
                        classPath),
                Map.of(),
                list.resolveSibling("classes.log"),
                "TERM");
    }

    void keep() throws IOException {
        Files.move(half(), archive(list), StandardCopyOption.ATOMIC_MOVE);
        Files.delete(taken());
    }

    private Path half() {
        return list.resolveSibling("classes.jsa.new");
    }

    private Path taken() {
        return list.resolveSibling("classes.list.taken");
    }

    private static Path archive(Path list) {
        return list.resolveSibling(list.getFileName().toString().replace(".list", ".jsa"));
    }
}
