package chainrule.jupyter;

import java.util.Optional;

/** Finds the kernel of this JVM by the names of its classes, because the library is compiled without any kernel. */
final class CurrentKernel {

    private static Kernel found;

    private CurrentKernel() {}

    /** Looks again until it finds a kernel, because the library may be loaded before the kernel has started. */
    static synchronized Kernel find() {
        if (found == null) {
            found = running(
                            "org.dflib.jjava.jupyter.kernel.BaseKernel",
                            "notebookKernel",
                            "org.dflib.jjava.jupyter.kernel.display.")
                    .or(() -> running(
                            "io.github.spencerpark.ijava.IJava",
                            "getKernelInstance",
                            "io.github.spencerpark.jupyter.kernel.display."))
                    .orElse(null);
        }
        return found != null ? found : new ConsoleKernel(System.out);
    }

    private static Optional<Kernel> running(String holder, String getter, String displayPackage) {
        try {
            Object kernel = Class.forName(holder).getMethod(getter).invoke(null);
            return kernel == null ? Optional.empty() : Optional.of(new NotebookKernel(kernel, displayPackage));
        } catch (ReflectiveOperationException noSuchKernel) {
            return Optional.empty();
        }
    }
}
