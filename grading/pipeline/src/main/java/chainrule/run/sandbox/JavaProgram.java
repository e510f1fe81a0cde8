package chainrule.run.sandbox;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a confined virtual machine runs.
 *
 * @param classPath jars and folders of classes, the only files that it may read beside the system's libraries, the JDK and the archive
 * @param archive of its classes, used only where the sandbox gives the class path the same names on every machine
 * @param java further options, main class and arguments
 */
public record JavaProgram(List<Path> classPath, Optional<ClassArchive> archive, List<String> java) {

    /** Without an archive. */
    public static JavaProgram of(List<Path> classPath, List<String> options, String mainClass) {
        List<String> java = new ArrayList<>(options);
        java.add(mainClass);
        return new JavaProgram(classPath, Optional.empty(), java);
    }

    /** The same program with one. */
    public JavaProgram with(Optional<ClassArchive> other) {
        return new JavaProgram(classPath, other, java);
    }
}
