package dev.drawdown;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    private final JavaClasses common =
            new ClassFileImporter()
                    .withImportOption(new ImportOption.DoNotIncludeTests())
                    .importPackages("dev.drawdown");

    @Test
    void the_figures_need_nothing_but_the_jdk() {
        classes()
                .that()
                .resideInAPackage("dev.drawdown.figures..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("dev.drawdown.figures..", "java..", "org.jspecify..")
                .check(common);
    }

    @Test
    void the_common_language_needs_the_jdk_and_jackson_only() {
        classes()
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "dev.drawdown..",
                        "java..",
                        "javax.crypto..",
                        "com.fasterxml.jackson.annotation..",
                        "tools.jackson..",
                        "org.jspecify..")
                .check(common);
    }
}
