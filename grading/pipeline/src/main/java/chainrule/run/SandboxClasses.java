package chainrule.run;

import chainrule.cell.CellLoader;
import chainrule.cell.Declaration;
import chainrule.cell.Excerpt;
import chainrule.cell.Invocation;
import chainrule.files.ClassListing;
import chainrule.grader.Graders;
import chainrule.layer.Layer;
import chainrule.loss.Loss;
import chainrule.optim.Optimizer;
import chainrule.run.inside.StudentMain;
import chainrule.run.wire.Peer;
import chainrule.subject.Subject;
import chainrule.tensor.Parameter;
import java.lang.reflect.Method;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What exists in the sandbox: parameters and matrices, the interfaces of layer, loss and optimizer, the exercises'
 * interfaces, and what carries the calls. No layer of the library, no grader, no expected value.
 */
final class SandboxClasses {

    private SandboxClasses() {}

    static Set<String> names() {
        Set<String> names = new TreeSet<>();
        names.addAll(ClassListing.under("chainrule.tensor", Parameter.class));
        names.addAll(ClassListing.under("chainrule.run.wire", Peer.class));
        names.addAll(ClassListing.under("chainrule.run.inside", StudentMain.class));
        names.addAll(ClassListing.under("chainrule.subject", Subject.class));
        Stream.of(
                        Layer.class,
                        Loss.class,
                        Optimizer.class,
                        CellLoader.class,
                        Declaration.class,
                        Declaration.Kind.class,
                        Excerpt.class,
                        Invocation.class)
                .forEach(type -> names.add(type.getName()));
        ClassListing.under("chainrule.exercises", Graders.class).forEach(name -> {
            Class<?> type = load(name);
            if (type.isInterface()) {
                names.add(name);
                recordsOf(type, names);
            }
        });
        names.removeIf(name -> name.endsWith("Test") || name.contains("Test$"));
        return names;
    }

    /** Records that an exercise's interface takes or gives. */
    private static void recordsOf(Class<?> type, Set<String> names) {
        for (Method method : type.getMethods()) {
            Stream.concat(Stream.of(method.getReturnType()), Stream.of(method.getParameterTypes()))
                    .filter(Class::isRecord)
                    .forEach(record -> names.add(record.getName()));
        }
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name, false, SandboxClasses.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException("listed but not there: " + name, e);
        }
    }
}
