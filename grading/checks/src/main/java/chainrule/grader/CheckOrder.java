package chainrule.grader;

import java.util.Comparator;
import org.junit.jupiter.api.MethodDescriptor;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.MethodOrdererContext;

/** Runs checks in the order of {@link SymbolCheck#order()}. */
public final class CheckOrder implements MethodOrderer {

    @Override
    public void orderMethods(MethodOrdererContext context) {
        context.getMethodDescriptors().sort(Comparator.comparingInt(CheckOrder::order));
    }

    private static int order(MethodDescriptor method) {
        return method.findAnnotation(SymbolCheck.class).map(SymbolCheck::order).orElse(Integer.MAX_VALUE);
    }
}
