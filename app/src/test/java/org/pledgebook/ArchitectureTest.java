package org.pledgebook;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.conditions.ArchConditions.onlyDependOnClassesThat;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Holds the packages to the flow that ARCHITECTURE.md draws: each imports only from its left. */
class ArchitectureTest {
  private static final String ROOT = "org.pledgebook.";

  /** Left to right; {@code cli} comes last because it starts everything, the pages too. */
  private static final List<String> FLOW =
      List.of(
          "source",
          "language",
          "document",
          "quantity",
          "actors",
          "domains",
          "statements",
          "review",
          "register",
          "publication",
          "web",
          "cli");

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("org.pledgebook");

  @TestFactory
  List<DynamicTest> eachPackageImportsOnlyFromItsLeft() {
    List<DynamicTest> tests = new ArrayList<>();
    for (int place = 0; place < FLOW.size(); place++) {
      String name = FLOW.get(place);
      String[] allowed =
          FLOW.subList(0, place + 1).stream().map(p -> ROOT + p + "..").toArray(String[]::new);
      tests.add(
          DynamicTest.dynamicTest(
              name,
              () ->
                  classes()
                      .that()
                      .resideInAPackage(ROOT + name + "..")
                      .should(
                          onlyDependOnClassesThat(
                              resideInAnyPackage(allowed)
                                  .or(resideOutsideOfPackages("org.pledgebook.."))))
                      .allowEmptyShould(true)
                      .check(CLASSES)));
    }
    return tests;
  }

  @Test
  void noPackageIsOutsideTheFlow() {
    Set<String> names = new TreeSet<>();
    CLASSES.forEach(c -> names.add(c.getPackageName()));
    assertThat(names)
        .isNotEmpty()
        .allSatisfy(
            name -> assertThat(FLOW).contains(name.substring(ROOT.length()).split("\\.")[0]));
  }

  @Test
  void noPackagesDependOnEachOtherInACircle() {
    slices().matching("org.pledgebook.(**)").should().beFreeOfCycles().check(CLASSES);
  }

  @Test
  void everyPackageIsNullMarked() {
    assertThat(CLASSES)
        .allSatisfy(
            c ->
                assertThat(c.getPackage().isAnnotatedWith("org.jspecify.annotations.NullMarked"))
                    .as("%s has a package-info.java with @NullMarked", c.getPackageName())
                    .isTrue());
  }
}
