package chainrule;

import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** Packages of the pipeline use each other one way: the arrow of each package-info. */
@AnalyzeClasses(packages = "chainrule", importOptions = ImportOption.DoNotIncludeTests.class)
class ArrowsTest {

    @ArchTest
    static final ArchRule ARROWS = layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .layer("text")
            .definedBy("chainrule.text")
            .layer("wire")
            .definedBy("chainrule.wire")
            .layer("sandbox")
            .definedBy("chainrule.sandbox")
            .layer("assignment")
            .definedBy("chainrule.assignment")
            .layer("marks")
            .definedBy("chainrule.marks")
            .layer("child")
            .definedBy("chainrule.child")
            .layer("worker")
            .definedBy("chainrule.worker")
            .layer("grade")
            .definedBy("chainrule.grade")
            .layer("report")
            .definedBy("chainrule.report")
            .layer("cli")
            .definedBy("chainrule.cli")
            .whereLayer("text")
            .mayNotAccessAnyLayer()
            .whereLayer("wire")
            .mayNotAccessAnyLayer()
            .whereLayer("sandbox")
            .mayNotAccessAnyLayer()
            .whereLayer("assignment")
            .mayOnlyAccessLayers("text")
            .whereLayer("marks")
            .mayNotAccessAnyLayer()
            .whereLayer("child")
            .mayOnlyAccessLayers("wire")
            .whereLayer("worker")
            .mayOnlyAccessLayers("wire", "sandbox", "marks")
            .whereLayer("grade")
            .mayOnlyAccessLayers("text", "wire", "sandbox", "child", "worker", "marks")
            .whereLayer("report")
            .mayOnlyAccessLayers("grade", "assignment", "marks");
}
