package chainrule.grader;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Test;

/** A check of one symbol: a test method of a grader, with parameters {@link chainrule.subject.Subject} and {@link Cases}. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
@Test
public @interface SymbolCheck {

    /** Place among the checks; what others are computed from comes first. */
    int order();

    /** What is checked, as the lesson writes it, such as {@code dW}. */
    String symbol();

    /** The equation or rule that must hold, such as {@code dW = dZᵀX}. */
    String asks();

    /**
     * Symbols of earlier checks that this one is computed from. Where one of them failed, a failure here is told as its
     * consequence, unless it has a mistake of its own.
     */
    String[] follows() default {};

    /** Points for passing. */
    int points();

    /** Opened one after the other; the last one may come close to the answer but never is the code. */
    String[] hints() default {};
}
