package chainrule.grader;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Test;

/**
 * A check of one symbol: a test method of a grader with the parameters {@link chainrule.subject.Subject} and {@link
 * Cases}.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
@Test
public @interface SymbolCheck {

    /** The place among the checks; what others are computed from comes first. */
    int order();

    /** The symbol that is checked, as the lesson writes it, such as {@code dW}. */
    String symbol();

    /** The equation or rule that must be true, such as {@code dW = dZᵀX}. */
    String asks();

    /**
     * The symbols of earlier checks that this one is computed from. If one of them failed, a failure here is reported
     * as its consequence, unless it has its own mistake.
     */
    String[] follows() default {};

    /** Points for passing. */
    int points();

    /** Hints that open one after the other; the last one may come close to the answer, but is never the code. */
    String[] hints() default {};
}
