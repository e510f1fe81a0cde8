package chainrule;

import static com.tngtech.archunit.base.DescribedPredicate.alwaysTrue;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.Architectures;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The packages of lib use each other one way: tensor.kernel → tensor.vector → tensor → data → layer → loss → optim →
 * train → graph → chart → player → jupyter.
 */
@AnalyzeClasses(packages = "chainrule", importOptions = DoNotIncludeTests.class)
class ArrowsTest {

    private static final List<String> ORDER = List.of(
            "tensor.kernel",
            "tensor.vector",
            "tensor",
            "data",
            "layer",
            "loss",
            "optim",
            "train",
            "graph",
            "chart",
            "player",
            "jupyter");

    @ArchTest
    static final ArchRule noPackageUsesOneToItsRight = layered();

    @ArchTest
    static final ArchRule noPackagesUseEachOther =
            slices().matching("chainrule.(**)").should().beFreeOfCycles();

    private static ArchRule layered() {
        var rule = Architectures.layeredArchitecture().consideringOnlyDependenciesInAnyPackage("chainrule..");
        for (String name : ORDER) {
            rule = rule.optionalLayer(name).definedBy("chainrule." + name);
        }
        for (int i = 0; i < ORDER.size(); i++) {
            String[] right = ORDER.subList(i + 1, ORDER.size()).toArray(String[]::new);
            rule = right.length == 0
                    ? rule.whereLayer(ORDER.get(i)).mayNotBeAccessedByAnyLayer()
                    : rule.whereLayer(ORDER.get(i)).mayOnlyBeAccessedByLayers(right);
        }
        return rule;
    }

    @ArchTest
    static void everyClassIsInAPackageOfTheOrder(JavaClasses classes) {
        classes.that(alwaysTrue())
                .forEach(c -> assertTrue(
                        ORDER.stream()
                                .anyMatch(
                                        p -> resideInAPackage("chainrule." + p).test(c)),
                        c.getName()));
    }

    @ArchTest
    static void everyPackageSaysItsArrow(JavaClasses classes) {
        classes.forEach(c -> assertTrue(
                Files.exists(Path.of("src/main/java", c.getPackageName().replace('.', '/'), "package-info.java")),
                c.getPackageName() + " has no package-info.java"));
    }
}
