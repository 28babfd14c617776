package dev.drawdown.projection;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    private static final JavaClasses PROJECTION =
            new ClassFileImporter()
                    .withImportOption(new ImportOption.DoNotIncludeTests())
                    .importPackages("dev.drawdown.projection");

    @Test
    void the_projection_side_speaks_the_common_language_and_knows_no_other_module() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "dev.drawdown.command..",
                        "dev.drawdown.gateway..",
                        "dev.drawdown.local..",
                        "dev.drawdown.servers..",
                        "org.axonframework..")
                .check(PROJECTION);
    }

    @Test
    void packages_depend_on_each_other_in_one_direction() {
        slices().matching("dev.drawdown.projection.(*)..")
                .should()
                .beFreeOfCycles()
                .check(PROJECTION);
    }

    @Test
    void the_fold_of_money_knows_neither_kafka_nor_redis_nor_the_web() {
        noClasses()
                .that()
                .resideInAnyPackage("..capital..", "..holding..", "..flow..", "..version..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.apache.kafka..",
                        "io.lettuce..",
                        "org.springframework.data..",
                        "org.springframework.web..")
                .check(PROJECTION);
    }

    @Test
    void money_is_never_a_floating_number() {
        noClasses()
                .that()
                .resideInAnyPackage(
                        "..capital..", "..commitment..", "..fund..", "..holding..", "..flow..")
                .should()
                .dependOnClassesThat()
                .belongToAnyOf(Double.class, Float.class)
                .check(PROJECTION);
    }

    @Test
    void names_say_what_a_class_is() {
        classes()
                .should()
                .haveNameNotMatching(".*(Util|Utils|Helper|Impl|Manager)")
                .andShould()
                .haveNameNotMatching(".*\\.(Base|Abstract)[A-Z].*")
                .check(PROJECTION);
    }
}
