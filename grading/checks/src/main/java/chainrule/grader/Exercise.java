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

    /** As cells' metadata and check lines name it, such as {@code dense-backward}. */
    String id();

    /** Name of the lesson's notebook without its ending, such as {@code 04-backpropagation}. */
    String lesson();

    /** What the gradebook and the table show above the checks. */
    String title();

    /** The class or method to write, such as {@code MyDense} or {@code relu}. */
    String declares();

    /** Whether its points come on top of the 100. */
    boolean bonus() default false;

    /** Whether its checks train networks, which takes time: the contract test tries it with a twentieth of the seeds. */
    boolean trains() default false;
}
