package chainrule.cell;

import chainrule.subject.StudentCode;
import chainrule.subject.StudentException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * Loads compiled cells into this process and runs their statements; when a class is graded, this process is the
 * sandbox.
 */
public final class CellLoader extends ClassLoader {

    private final Map<String, byte[]> classes;

    /** @param parent the loader of the classes that the cells' code may use */
    public CellLoader(Map<String, byte[]> classes, ClassLoader parent) {
        super("cells", parent);
        this.classes = classes;
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        byte[] bytes = classes.get(name);
        if (bytes == null) {
            throw new ClassNotFoundException(name);
        }
        return defineClass(name, bytes, 0, bytes.length);
    }

    /**
     * Runs statements and initialisers in the cells' order. If a variable of another cell cannot be set, the rest still
     * runs; in the exercise's own cell, nothing runs after a statement that throws.
     *
     * @return the statements that threw
     */
    public List<FailedStatement> run(List<Invocation> invocations) {
        List<FailedStatement> failed = new ArrayList<>();
        for (Invocation i : invocations) {
            try {
                Method m = loadClass(i.className()).getDeclaredMethod(i.methodName());
                m.setAccessible(true);
                m.invoke(null);
            } catch (InvocationTargetException e) {
                failed.add(new FailedStatement(i, StudentException.of(e.getCause())));
                if (i.variable().isEmpty()) {
                    return failed;
                }
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException("no such compiled statement: " + i, e);
            }
        }
        return failed;
    }

    /**
     * The declared types and methods, those of the exercise's own cell last.
     *
     * @param name the name that the exercise asks to declare
     */
    public StudentCode code(String name, List<Declaration> declarations) {
        List<Class<?>> types = new ArrayList<>();
        List<Method> methods = new ArrayList<>();
        for (Declaration d : declarations) {
            if (d.kind() == Declaration.Kind.TYPE && d.inExercise()) {
                types.add(load(d.className()));
            } else if (d.kind() == Declaration.Kind.METHOD && d.inExercise()) {
                Arrays.stream(load(d.className()).getDeclaredMethods())
                        .filter(m -> m.getName().equals(d.name()))
                        .forEach(methods::add);
            }
        }
        return new StudentCode(name, types, methods);
    }

    private Class<?> load(String name) {
        try {
            return loadClass(name);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException("no such compiled class: " + name, e);
        }
    }
}
