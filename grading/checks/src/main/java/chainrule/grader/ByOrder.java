package chainrule.grader;

import java.util.Comparator;
import org.junit.jupiter.api.MethodDescriptor;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.MethodOrdererContext;

/** Runs checks as {@link Checks#order()} says. */
public final class ByOrder implements MethodOrderer {

    @Override
    public void orderMethods(MethodOrdererContext context) {
        context.getMethodDescriptors().sort(Comparator.comparingInt(ByOrder::order));
    }

    private static int order(MethodDescriptor method) {
        return method.findAnnotation(Checks.class).map(Checks::order).orElse(Integer.MAX_VALUE);
    }
}
