package dev.drawdown.gateway;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeJars;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

class ArchitectureTest {

    private static final JavaClasses GATEWAY =
            new ClassFileImporter()
                    .withImportOption(new DoNotIncludeTests())
                    .withImportOption(new DoNotIncludeJars())
                    .importPackages("dev.drawdown.gateway");

    private static final Set<String> COMMON =
            Set.of("access", "event", "figures", "id", "money", "paging", "personal", "problem");

    private static final Set<String> WRITING = Set.of("update", "batchUpdate", "execute");

    @Test
    void the_gateway_knows_of_drawdown_only_what_is_common() {
        List<String> others =
                GATEWAY.stream()
                        .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
                        .map(dependency -> dependency.getTargetClass().getPackageName())
                        .filter(target -> target.startsWith("dev.drawdown."))
                        .map(
                                target ->
                                        target.substring("dev.drawdown.".length())
                                                .replaceFirst("\\..*", ""))
                        .filter(part -> !part.equals("gateway") && !COMMON.contains(part))
                        .toList();
        assertThat(others).isEmpty();
    }

    @Test
    void the_gateway_writes_no_table() throws IOException {
        List<String> writes =
                GATEWAY.stream()
                        .flatMap(type -> type.getMethodCallsFromSelf().stream())
                        .filter(call -> WRITING.contains(call.getName()))
                        .filter(
                                call ->
                                        call.getTargetOwner().isAssignableTo(StatementSpec.class)
                                                || call.getTargetOwner()
                                                        .isAssignableTo(JdbcOperations.class))
                        .map(call -> call.getDescription())
                        .toList();
        assertThat(writes).isEmpty();
        Pattern write = Pattern.compile("\\b(INSERT|UPDATE|DELETE|TRUNCATE|MERGE)\\b");
        Pattern table = Pattern.compile("read_model\\.(?!\\w+_v1\\b)\\w+");
        try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
            for (Path source : sources.filter(Files::isRegularFile).toList()) {
                String text = Files.readString(source).replace("\"DELETE\"", "");
                assertThat(text).as(source.toString()).doesNotContainPattern(write);
                assertThat(text).as(source.toString()).doesNotContainPattern(table);
            }
        }
    }

    @Test
    void use_cases_do_not_depend_on_each_other_in_a_circle() {
        slices().matching("dev.drawdown.gateway.(*)..").should().beFreeOfCycles().check(GATEWAY);
    }

    @Test
    void names_say_what_a_thing_is() {
        classes()
                .should()
                .haveNameNotMatching(
                        ".*(Util|Utils|Helper|Impl|Manager|Service|Dto)$|.*\\.Base\\w*")
                .check(GATEWAY);
    }

    @Test
    void files_are_small() throws IOException {
        for (String root : List.of("src/main/java", "src/test/java")) {
            try (Stream<Path> sources = Files.walk(Path.of(root))) {
                for (Path source : sources.filter(Files::isRegularFile).toList()) {
                    assertThat(Files.readAllLines(source))
                            .as(source.toString())
                            .hasSizeLessThanOrEqualTo(250);
                }
            }
        }
    }
}
