package chainrule.run.sandbox;

import java.nio.file.Path;
import java.util.List;

/** Limits that the kernel enforces for one process and everything that it starts. */
public interface ControlGroup extends AutoCloseable {

    /** For machines without groups. */
    ControlGroup NONE = new ControlGroup() {
        @Override
        public List<Path> lists() {
            return List.of();
        }

        @Override
        public boolean ranOutOfMemory() {
            return false;
        }

        @Override
        public void close() {}
    };

    /** The files into which a process writes its number to join the group. */
    List<Path> lists();

    /** Whether the kernel has ended one of its processes because of its memory. */
    boolean ranOutOfMemory();

    /** Call this when its processes have ended. */
    @Override
    void close();
}
