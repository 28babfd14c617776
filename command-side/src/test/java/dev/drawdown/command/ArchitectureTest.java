package dev.drawdown.command;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    private final JavaClasses classes =
            new ClassFileImporter()
                    .withImportOption(new ImportOption.DoNotIncludeTests())
                    .importPackages("dev.drawdown.command");

    @Test
    void the_command_side_knows_nothing_of_the_other_applications() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "dev.drawdown.projection..",
                        "dev.drawdown.gateway..",
                        "dev.drawdown.servers..",
                        "dev.drawdown.local..")
                .check(classes);
    }

    @Test
    void money_is_never_a_floating_number() {
        noFields()
                .should()
                .haveRawType(double.class)
                .orShould()
                .haveRawType(float.class)
                .orShould()
                .haveRawType(Double.class)
                .check(classes);
    }

    @Test
    void classes_are_named_after_what_they_are() {
        noClasses()
                .should()
                .haveSimpleNameEndingWith("Util")
                .orShould()
                .haveSimpleNameEndingWith("Helper")
                .orShould()
                .haveSimpleNameEndingWith("Impl")
                .orShould()
                .haveSimpleNameEndingWith("Manager")
                .orShould()
                .haveSimpleNameStartingWith("Base")
                .check(classes);
    }

    @Test
    void events_are_recorded_by_aggregates_only() {
        noClasses()
                .that()
                .haveSimpleNameEndingWith("Route")
                .should()
                .dependOnClassesThat()
                .haveSimpleName("Recorded")
                .check(classes);
    }
}
