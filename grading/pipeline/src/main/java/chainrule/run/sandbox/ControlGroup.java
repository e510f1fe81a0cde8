package chainrule.run.sandbox;

import java.nio.file.Path;
import java.util.List;

/** Limits that the kernel keeps for one process and all that it starts. */
public interface ControlGroup extends AutoCloseable {

    /** Where there are no groups. */
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

    /** The files into which a process writes its number to belong to it. */
    List<Path> lists();

    /** Whether the kernel has ended a process of it for its memory. */
    boolean ranOutOfMemory();

    /** To be said when its processes have ended. */
    @Override
    void close();
}
