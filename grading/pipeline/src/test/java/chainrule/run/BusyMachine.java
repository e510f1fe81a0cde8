package chainrule.run;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Other programs that take most of the processors while they run. */
final class BusyMachine implements AutoCloseable {

    private static final int PROGRAMS_A_PROCESSOR = 4;

    private final List<Process> programs = new ArrayList<>();

    BusyMachine() throws IOException {
        int number = PROGRAMS_A_PROCESSOR * Runtime.getRuntime().availableProcessors();
        for (int i = 0; i < number; i++) {
            programs.add(new ProcessBuilder("sh", "-c", "while :; do :; done").start());
        }
    }

    @Override
    public void close() {
        programs.forEach(Process::destroyForcibly);
    }
}
