package dev.drawdown.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.drawdown.demo.plan.Demo;
import dev.drawdown.demo.plan.DemoSize;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class LaunchSettingsTest {

    private final Properties properties = new Properties();

    @Test
    void without_a_word_it_is_port_8080_and_the_folder_data_of_the_project_with_demo_books() {
        properties.setProperty("drawdown.root", "/project");
        var settings = LaunchSettings.from(properties);
        assertThat(settings.data()).isEqualTo(Path.of("/project/data"));
        assertThat(settings.ports().all())
                .containsExactly(8080, 8081, 8082, 8083, 8090, 8091, 8092, 8093);
        assertThat(settings.demo().said()).isFalse();
        assertThat(settings.demo().word()).isEqualTo("small");
        assertThat(settings.check()).isFalse();
    }

    @Test
    void check_alone_counts_as_yes() {
        properties.setProperty("check", "");
        assertThat(LaunchSettings.from(properties).check()).isTrue();
        properties.setProperty("check", "false");
        assertThat(LaunchSettings.from(properties).check()).isFalse();
    }

    @Test
    void another_folder_may_be_anywhere() {
        properties.setProperty("drawdown.root", "/project");
        properties.setProperty("data", "/elsewhere/books");
        assertThat(LaunchSettings.from(properties).data()).isEqualTo(Path.of("/elsewhere/books"));
    }

    @Test
    void a_port_from_which_clients_get_their_own_is_refused() {
        properties.setProperty("port", "40000");
        refused("-Dport takes a number from 1024 to 32700, not 40000");
        properties.setProperty("port", "http");
        refused("-Dport takes a number, not http");
    }

    @Test
    void an_unknown_demo_is_refused() {
        properties.setProperty("demo", "huge");
        refused("-Ddemo takes none, small or large, not huge");
    }

    @Test
    void a_demo_ends_on_the_last_day_of_a_quarter() {
        var today = LocalDate.parse("2026-11-20");
        assertThat(DemoWish.from(properties, today).demo().orElseThrow())
                .isEqualTo(new Demo(DemoSize.SMALL, 1, LocalDate.parse("2026-09-30")));
        properties.setProperty("demo", "large");
        properties.setProperty("demoSeed", "7");
        properties.setProperty("demoLastDay", "2025-12-31");
        assertThat(DemoWish.from(properties, today).demo().orElseThrow())
                .isEqualTo(new Demo(DemoSize.LARGE, 7, LocalDate.parse("2025-12-31")));
        properties.setProperty("demoLastDay", "2025-12-30");
        refused("-DdemoLastDay takes the last day of a quarter");
    }

    private void refused(String sentence) {
        assertThatThrownBy(() -> LaunchSettings.from(properties))
                .isInstanceOf(LaunchRefused.class)
                .hasMessageContaining(sentence);
    }
}
