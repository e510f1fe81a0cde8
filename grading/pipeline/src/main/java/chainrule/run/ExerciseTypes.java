package chainrule.run;

import chainrule.files.ClassListing;
import chainrule.grader.Graders;
import chainrule.layer.Layer;
import chainrule.loss.Loss;
import chainrule.optim.Optimizer;
import chainrule.run.inside.CellService;
import chainrule.run.wire.TypeTable;
import java.util.ArrayList;
import java.util.List;

/**
 * The types that a student's process and this one can name to each other. Nobody has to keep a list, because every
 * interface beside the exercises is one of them, with all types that its signatures name.
 */
final class ExerciseTypes {

    private static final ClassLoader LOADER = ExerciseTypes.class.getClassLoader();

    /** It is known before anything from a student is read. */
    static final TypeTable TABLE = TypeTable.of(LOADER, roots());

    private ExerciseTypes() {}

    private static List<Class<?>> roots() {
        List<Class<?>> roots = new ArrayList<>(List.of(CellService.class, Layer.class, Loss.class, Optimizer.class));
        for (String name : ClassListing.under("chainrule.exercises", Graders.class)) {
            Class<?> type = load(name);
            if (type.isInterface()) {
                roots.add(type);
            }
        }
        return roots;
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name, false, LOADER);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException("listed but not there: " + name, e);
        }
    }

    /** @throws IllegalArgumentException if an exercise's author uses a type that the sandbox cannot know */
    static void require(Class<?> type) {
        if (!TABLE.contains(type)) {
            throw new IllegalArgumentException(
                    "%s is not known in the sandbox: it must be an interface in a package of chainrule.exercises, or Layer, Loss or Optimizer"
                            .formatted(type.getName()));
        }
    }
}
