package dev.drawdown.servers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostgresBinariesTest {

    @TempDir Path folder;

    @Test
    void with_tar_or_without_the_same_programs_come_out() throws IOException {
        var byTar = folder.resolve("tar");
        Assumptions.assumeTrue(PostgresBinaries.unpackedByTar(byTar), "no tar with xz here");
        var byOurselves = folder.resolve("java");
        PostgresBinaries.unpack(byOurselves);

        assertThat(sizes(byTar)).isEqualTo(sizes(byOurselves));
        assertThat(byOurselves.resolve("bin/postgres")).isExecutable();
        assertThat(byTar.resolve("bin/postgres")).isExecutable();
    }

    private static Map<String, Long> sizes(Path root) throws IOException {
        try (var files = Files.walk(root)) {
            return files.filter(Files::isRegularFile)
                    .collect(
                            Collectors.toMap(
                                    file -> root.relativize(file).toString(),
                                    file -> file.toFile().length()));
        }
    }
}
