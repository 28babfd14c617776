package dev.drawdown.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PidFileTest {

    @TempDir Path folder;

    @Test
    void what_an_earlier_launcher_left_running_is_ended() throws IOException {
        var left = new ProcessBuilder("tail", "-f", "/dev/null").start();
        var file = new PidFile(folder.resolve("part"));
        file.write(left.pid());

        assertThat(file.endLeftover()).isTrue();

        assertThat(left.isAlive()).isFalse();
        assertThat(file.path()).doesNotExist();
    }

    @Test
    void a_stranger_that_has_got_the_same_number_is_left_alone() throws IOException {
        var stranger = new ProcessBuilder("tail", "-f", "/dev/null").start();
        var file = new PidFile(folder.resolve("part"));
        Files.writeString(file.path(), stranger.pid() + " 1000000");

        assertThat(file.endLeftover()).isFalse();

        assertThat(stranger.isAlive()).isTrue();
        stranger.destroyForcibly();
    }

    @Test
    void a_file_that_makes_no_sense_means_nothing_was_left() throws IOException {
        var file = new PidFile(folder.resolve("part"));
        assertThat(file.endLeftover()).isFalse();
        Files.writeString(file.path(), "half a li");
        assertThat(file.endLeftover()).isFalse();
    }
}
