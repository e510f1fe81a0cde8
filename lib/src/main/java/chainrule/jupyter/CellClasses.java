package chainrule.jupyter;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** Classes that were compiled from cells. */
public final class CellClasses {

    private CellClasses() {}

    /**
     * The class file of a cell's class; empty if the kernel does not provide it.
     *
     * @param loader of the class, or of another one of the same kernel; null, the loader of the JDK's classes, has no
     *     classes of cells
     * @param className as {@link Class#getName} gives it
     */
    public static Optional<byte[]> bytes(ClassLoader loader, String className) {
        if (loader == null) {
            return Optional.empty();
        }
        try (InputStream in = loader.getResourceAsStream(className.replace('.', '/') + ".class")) {
            return in == null ? Kernel.current().cellClass(className) : Optional.of(in.readAllBytes());
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /**
     * The line of the snippet where a line of a cell's class is now: imports above it may have moved it since the class
     * was compiled.
     *
     * @param className as {@link Class#getName} gives it
     * @param line as a stack frame names it
     */
    public static int lineNow(String className, int line) {
        return KeptClasses.ofKernel().map(kept -> kept.lineNow(className, line)).orElse(line);
    }
}
