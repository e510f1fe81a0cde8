package chainrule.edit;

import chainrule.cell.CellLoader;
import chainrule.subject.StudentCode;
import chainrule.subject.StudentException;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;

/**
 * The classes of a cell and its edits, in which a switch chooses the active edit.
 *
 * <p>One edit is active at a time, so only one thread at a time can use it.
 */
public final class SwitchedClasses {

    /** The binary name of the class that chooses the edit and counts the turns. */
    public static final String SWITCH = CellUnit.PACKAGE + "." + SwitchedSource.SWITCH;

    private final Map<String, byte[]> classes;
    private final boolean anew;
    private CellLoader loader;

    /**
     * @param classes the bytes by binary name
     * @param anew whether they are loaded again for each edit, because running one may leave something behind
     */
    public SwitchedClasses(Map<String, byte[]> classes, boolean anew) {
        this.classes = classes;
        this.anew = anew;
    }

    /**
     * The cell with one edit in force, as newly loaded.
     *
     * @param declares what the exercise asks to declare
     * @param edit its number; 0 for the cell as it is
     */
    public StudentCode code(String declares, int edit) {
        if (loader == null || anew) {
            loader = new CellLoader(classes, SwitchedClasses.class.getClassLoader());
        }
        set("on", edit);
        String copy = CellUnit.PACKAGE + "." + SwitchedSource.COPY + edit;
        Class<?> cell = load(classes.containsKey(copy) ? copy : CellUnit.PACKAGE + "." + CellUnit.NAME);
        List<Class<?>> types = List.of(cell.getDeclaredClasses());
        List<Method> methods = Arrays.stream(cell.getDeclaredMethods())
                .filter(m -> m.getName().indexOf('$') < 0)
                .toList();
        return new StudentCode(declares, types, methods);
    }

    /**
     * From now on, its loops, methods and lambdas end with an error after the given number of turns.
     *
     * @param over asked now and then whether to end earlier
     */
    public void allow(long turns, BooleanSupplier over) {
        set("left", turns);
        set("over", over);
    }

    /** What is left of the turns that {@link #allow} gave. */
    public long left() {
        try {
            return field("left").getLong(null);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Whether this is the error that ends code without turns. */
    public static boolean isOutOfTurns(StudentException thrown) {
        return thrown.type().equals("Error") && SwitchedSource.OUT_OF_TURNS.equals(thrown.getMessage());
    }

    private void set(String name, Object value) {
        try {
            field(name).set(null, value);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    private Field field(String name) {
        try {
            Field field = load(SWITCH).getDeclaredField(name);
            field.setAccessible(true);
            return field;
        } catch (NoSuchFieldException e) {
            throw new IllegalStateException(e);
        }
    }

    private Class<?> load(String name) {
        try {
            return loader.loadClass(name);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException("no such compiled class: " + name, e);
        }
    }
}
