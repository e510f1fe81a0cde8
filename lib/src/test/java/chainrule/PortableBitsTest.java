package chainrule;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Set;

/** What training computes does not depend on the machine: no function whose last bits Java leaves open. */
@AnalyzeClasses(packages = "chainrule", importOptions = DoNotIncludeTests.class)
class PortableBitsTest {

    /** Those of {@link Math} that may be off by an ulp, unlike sqrt, fma, floor and the like. */
    private static final Set<String> OPEN = Set.of(
            "exp", "expm1", "log", "log10", "log1p", "pow", "sin", "cos", "tan", "asin", "acos", "atan", "atan2",
            "sinh", "cosh", "tanh", "cbrt", "hypot");

    @ArchTest
    static final ArchRule numbersThatAreTrainedOnComeFromPortableFunctions = noClasses()
            .that()
            .resideInAnyPackage(
                    "chainrule.tensor",
                    "chainrule.data",
                    "chainrule.layer",
                    "chainrule.loss",
                    "chainrule.optim",
                    "chainrule.train")
            .should()
            .accessTargetWhere(DescribedPredicate.<JavaAccess<?>>describe(
                    "Math leaves the last bits open; take PortableMath or StrictMath",
                    access -> access.getTargetOwner().isEquivalentTo(Math.class) && OPEN.contains(access.getName())));
}
