package chainrule.edit;

import chainrule.cell.ClassPath;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.tools.Diagnostic;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.ToolProvider;

/** Runs javac on a single source in memory. */
final class EditCompiler {

    private static final JavaCompiler JAVAC = ToolProvider.getSystemJavaCompiler();

    /** These options make javac report errors of types and of flow at once. */
    private static final List<String> OPTIONS = List.of(
            "-proc:none",
            "-Xlint:none",
            "-nowarn",
            "-Xmaxerrs",
            "100000",
            "-implicit:none",
            "-g:source,lines",
            "-XDshould-stop.ifError=FLOW");

    private final ClassPath classPath;

    EditCompiler(List<Path> classPath) {
        this.classPath = new ClassPath(classPath);
    }

    /**
     * The result of compiling a source.
     *
     * @param errors where they are; empty if it compiled
     * @param classes by name; empty if it did not compile
     */
    record Compiled(List<Integer> errors, Map<String, byte[]> classes) {}

    /** The parsed source, without types; empty if it has errors of syntax. */
    Optional<ParsedCell> parse(String text) {
        return read(text, false);
    }

    /** The same with the types of all its parts; empty if it does not compile. */
    Optional<ParsedCell> attribute(String text) {
        return read(text, true);
    }

    private Optional<ParsedCell> read(String text, boolean types) {
        List<Integer> errors = new ArrayList<>();
        JavacTask task = task(text, classPath, errors);
        try {
            Iterator<? extends CompilationUnitTree> units = task.parse().iterator();
            if (!units.hasNext() || !errors.isEmpty()) {
                return Optional.empty();
            }
            CompilationUnitTree unit = units.next();
            if (types) {
                task.analyze();
            }
            return errors.isEmpty() ? Optional.of(new ParsedCell(text, unit, Trees.instance(task))) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e); // The source is in memory.
        }
    }

    /** The places where the source has errors of syntax; empty if it has none. */
    List<Integer> misunderstood(String text) {
        List<Integer> errors = new ArrayList<>();
        try {
            task(text, classPath, errors).parse();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return errors;
    }

    /** Compiles a source. */
    Compiled compile(String text) {
        List<Integer> errors = new ArrayList<>();
        MemoryFiles files = new MemoryFiles(classPath);
        boolean done = task(text, files, errors).call();
        return new Compiled(errors, done ? files.classes() : Map.of());
    }

    private static JavacTask task(String text, JavaFileManager files, List<Integer> errors) {
        return (JavacTask) JAVAC.getTask(
                null,
                files,
                d -> {
                    if (d.getKind() == Diagnostic.Kind.ERROR) {
                        errors.add((int) d.getPosition());
                    }
                },
                OPTIONS,
                null,
                List.<JavaFileObject>of(MemoryFiles.source(text)));
    }
}
