package chainrule.jupyter;

import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import jdk.jshell.JShell;

/** The program that runs the cells, as this package needs it: a JJava kernel, an IJava kernel, or a console. */
interface Kernel {

    /**
     * Shows an output below the running cell.
     *
     * @param id names the output for later calls of {@link #update}
     */
    void display(String id, Bundle bundle);

    /**
     * Replaces the output with the given id; once the cell has ended, a change may be lost without an error, because
     * nobody would see the error.
     */
    void update(String id, Bundle bundle);

    /** True if {@link #update} replaces what is shown, and false if it could only add to it. */
    boolean canUpdate();

    /** From now on, a value of the given type is shown with this renderer when it is a cell's last expression. */
    <T> void register(Class<T> type, Function<? super T, Bundle> renderer);

    /**
     * The pieces of cells, which are remembered from now on; empty without a kernel, or in a kernel that is built
     * differently.
     */
    default Optional<CellSnippets> snippets() {
        return Optional.empty();
    }

    /** The shell that takes the pieces of cells; empty without a kernel, or in a kernel that is built differently. */
    default Optional<JShell> shell() {
        return Optional.empty();
    }

    /** From now on, lines that a cell prints in quick succession are sent together. */
    default void combinePrints() {}

    /** A piece of a cell begins to run. */
    default void pieceBegins() {}

    /** A piece of a cell has ended, so everything that it printed must be sent. */
    default void pieceEnds() {}

    /** The class file of a class from a cell, if the kernel keeps it. */
    default Optional<byte[]> cellClass(String className) {
        return Optional.empty();
    }

    /**
     * From now on, pages can open a connection of the given name; does nothing without a kernel, or in a kernel that is
     * built differently.
     *
     * @param opened takes the page's first text and a way to reply to the page, and returns the receiver of the page's
     *     later texts, which gets null at the end
     */
    default void listen(String name, BiFunction<String, Consumer<String>, Consumer<String>> opened) {}

    /** The kernel of this JVM, or the console if there is none. */
    static Kernel current() {
        return CurrentKernel.find();
    }
}
