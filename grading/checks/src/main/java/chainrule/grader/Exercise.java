package chainrule.grader;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;

/** Marks a class whose name ends in {@code Grader} as the grader of one exercise. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@ExtendWith(GraderExtension.class)
@TestMethodOrder(CheckOrder.class)
public @interface Exercise {

    /** The id in the metadata of cells and in check lines, such as {@code dense-backward}. */
    String id();

    /** The name of the lesson's notebook without its ending, such as {@code 04-backpropagation}. */
    String lesson();

    /** The title that the gradebook and the table show above the checks. */
    String title();

    /** The name of the class or method to write, such as {@code MyDense} or {@code relu}. */
    String declares();

    /** Whether its points are added to the 100. */
    boolean bonus() default false;

    /** Whether its checks train networks, which takes time, so the contract test uses a twentieth of the seeds. */
    boolean trains() default false;
}
