package chainrule.jupyter;

import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import jdk.jshell.JShell;

/** What this package asks of whatever runs the cells: a JJava kernel, an IJava kernel, or a console. */
interface Kernel {

    /**
     * Puts an output under the running cell.
     *
     * @param id names the output for later {@link #update}s
     */
    void display(String id, Bundle bundle);

    /** Replaces the output of that id; says nothing after the cell's end, when nobody would hear it. */
    void update(String id, Bundle bundle);

    /** True where {@link #update} replaces what is seen, false where it could only add to it. */
    boolean canUpdate();

    /** From now on a value of that type is rendered so when it is a cell's last expression. */
    <T> void register(Class<T> type, Function<? super T, Bundle> renderer);

    /** What it remembers, from now on, of the pieces of cells; empty in no kernel, or in one that is built otherwise. */
    default Optional<CellSnippets> snippets() {
        return Optional.empty();
    }

    /** The shell that takes the pieces of cells; empty in no kernel, or in one that is built otherwise. */
    default Optional<JShell> shell() {
        return Optional.empty();
    }

    /** From now on lines that a cell prints in quick succession go together. */
    default void combinePrints() {}

    /** A piece of a cell begins to run. */
    default void pieceBegins() {}

    /** A piece of a cell has ended: whatever it printed must be sent. */
    default void pieceEnds() {}

    /** The class file of a class from a cell, where the kernel keeps it. */
    default Optional<byte[]> cellClass(String className) {
        return Optional.empty();
    }

    /**
     * From now on pages can open a line of this name; says nothing in no kernel, or in one that is built otherwise.
     *
     * @param opened takes the page's first text and a way to the page, and gives who hears what the page says, and null at
     *     its end
     */
    default void listen(String name, BiFunction<String, Consumer<String>, Consumer<String>> opened) {}

    /** The kernel that this JVM is, or the console when it is none. */
    static Kernel current() {
        return CurrentKernel.find();
    }
}
