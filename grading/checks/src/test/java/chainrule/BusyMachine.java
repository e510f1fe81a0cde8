package chainrule;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Other programs that take most of the processors while they run. */
public final class BusyMachine implements AutoCloseable {

    private final List<Process> programs = new ArrayList<>();

    /** They run until this is closed. */
    public BusyMachine(int programsForEachProcessor) throws IOException {
        int number = programsForEachProcessor * Runtime.getRuntime().availableProcessors();
        for (int i = 0; i < number; i++) {
            programs.add(new ProcessBuilder("sh", "-c", "while :; do :; done").start());
        }
    }

    @Override
    public void close() {
        programs.forEach(Process::destroyForcibly);
    }
}
