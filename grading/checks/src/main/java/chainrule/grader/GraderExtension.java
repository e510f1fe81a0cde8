package chainrule.grader;

import chainrule.subject.Subject;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Passes to each check the subject and the settings that {@link GraderRunner} put into the launcher session's store.
 */
public final class GraderExtension implements ParameterResolver {

    static final String NAMESPACE = "chainrule";

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        return type == Subject.class || type == Cases.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        if (parameter.getParameter().getType() == Subject.class) {
            return stored(context, Subject.class);
        }
        String check = context.getRequiredTestMethod().getName();
        return new Cases(stored(context, GraderSettings.class), check, stored(context, Subject.class));
    }

    private static <T> T stored(ExtensionContext context, Class<T> type) {
        var store = context.getStore(
                ExtensionContext.StoreScope.LAUNCHER_SESSION, ExtensionContext.Namespace.create(NAMESPACE));
        T value = store.get(type, type);
        if (value == null) {
            throw new IllegalStateException(
                    "A grader runs through GraderRunner, which gives it a " + type.getSimpleName());
        }
        return value;
    }
}
