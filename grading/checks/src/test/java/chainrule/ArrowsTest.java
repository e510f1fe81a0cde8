package chainrule;

import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** Packages use each other one way: the arrow of each package-info. */
@AnalyzeClasses(packages = "chainrule", importOptions = ImportOption.DoNotIncludeTests.class)
class ArrowsTest {

    @ArchTest
    static final ArchRule ARROWS = layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .layer("notebook")
            .definedBy("chainrule.notebook")
            .layer("subject")
            .definedBy("chainrule.subject")
            .layer("cell")
            .definedBy("chainrule.cell")
            .layer("grader")
            .definedBy("chainrule.grader")
            .layer("check")
            .definedBy("chainrule.check")
            .layer("exercises")
            .definedBy("chainrule.exercises..")
            .whereLayer("notebook")
            .mayNotAccessAnyLayer()
            .whereLayer("subject")
            .mayNotAccessAnyLayer()
            .whereLayer("cell")
            .mayOnlyAccessLayers("subject")
            .whereLayer("grader")
            .mayOnlyAccessLayers("notebook", "subject")
            .whereLayer("check")
            .mayOnlyAccessLayers("notebook", "subject", "cell", "grader")
            .whereLayer("exercises")
            .mayOnlyAccessLayers("subject", "grader");
}
