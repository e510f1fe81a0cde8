package chainrule.cell;

import java.util.Set;

/** The classes that graded code may use: those of the JDK, and a few of the library. */
public final class PermittedClasses {

    private static final Set<String> INTERFACES =
            Set.of("chainrule.layer.Layer", "chainrule.loss.Loss", "chainrule.optim.Optimizer");

    private PermittedClasses() {}

    /** Whether a class is one of them. @param className its binary name */
    public static boolean contain(String className) {
        return INTERFACES.contains(className)
                || className.startsWith("chainrule.tensor.")
                || className.startsWith("chainrule.exercises.")
                || className.startsWith("java.")
                || !className.startsWith("chainrule.") && isOfJdk(className);
    }

    private static boolean isOfJdk(String className) {
        try {
            ClassLoader.getPlatformClassLoader().loadClass(className);
            return true;
        } catch (ClassNotFoundException | LinkageError e) {
            return false;
        }
    }
}
