package dev.drawdown.gateway;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeJars;
import com.tngtech.archunit.core.importer.Location;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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

    private static final List<String> COMMON =
            List.of(
                    "dev.drawdown.access..",
                    "dev.drawdown.event..",
                    "dev.drawdown.id..",
                    "dev.drawdown.money..",
                    "dev.drawdown.paging..",
                    "dev.drawdown.personal..",
                    "dev.drawdown.problem..");

    @Test
    void the_gateway_knows_of_drawdown_only_what_is_common() {
        String[] allowed =
                Stream.concat(COMMON.stream(), Stream.of("dev.drawdown.gateway.."))
                        .toArray(String[]::new);
        noClasses()
                .should()
                .dependOnClassesThat(
                        com.tngtech.archunit.base.DescribedPredicate.describe(
                                "are of another module",
                                type ->
                                        type.getPackageName().startsWith("dev.drawdown")
                                                && Stream.of(allowed)
                                                        .noneMatch(
                                                                p ->
                                                                        (type.getPackageName() + ".")
                                                                                .startsWith(
                                                                                        p.substring(
                                                                                                0,
                                                                                                p.length()
                                                                                                        - 1)))))
                .check(GATEWAY);
    }

    @Test
    void the_gateway_writes_no_table() throws IOException {
        noClasses()
                .should()
                .callMethodWhere(
                        com.tngtech.archunit.core.domain.JavaCall.Predicates.target(
                                com.tngtech.archunit.core.domain.properties.HasName.Predicates
                                        .nameMatching("update|batchUpdate|execute")))
                .andShould()
                .dependOnClassesThat()
                .belongToAnyOf(StatementSpec.class, JdbcOperations.class)
                .check(GATEWAY);
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
                .haveNameNotMatching(".*(Util|Utils|Helper|Impl|Manager|Service|Dto)$|.*\\.Base\\w*")
                .check(GATEWAY);
    }

    @Test
    void files_are_small() throws IOException {
        for (String root : List.of("src/main/java", "src/test/java")) {
            try (Stream<Path> sources = Files.walk(Path.of(root))) {
                for (Path source : sources.filter(Files::isRegularFile).toList()) {
                    assertThat(Files.readAllLines(source))
                            .as(source.toString())
                            .hasSizeLessThan(300);
                }
            }
        }
    }
}
