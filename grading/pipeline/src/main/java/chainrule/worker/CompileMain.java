package chainrule.worker;

import chainrule.cell.CellCompiler;
import chainrule.cell.CompiledCells;
import chainrule.sandbox.ClassNames;
import chainrule.wire.Failures;
import chainrule.wire.Limits;
import chainrule.wire.Peer;
import java.io.BufferedOutputStream;
import java.io.File;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Compiles what it is asked to, over standard input and output. */
public final class CompileMain {

    private CompileMain() {}

    /** Takes no arguments. */
    public static void main(String[] arguments) {
        InputStream in = System.in;
        OutputStream out = new BufferedOutputStream(new FileOutputStream(FileDescriptor.out), 1 << 16);
        System.setOut(System.err);
        Peer.answering(in, out, CompileMain.class.getClassLoader(), Limits.forSources(), new Failures() {})
                .serve(Compiling.class, new Compilers());
    }

    private static final class Compilers implements Compiling {

        private final Map<String, CellCompiler> all = new HashMap<>(); // one a start-up cell, which hardly ever changes

        @Override
        public CompiledCells compile(String startup, String exercise, List<String> others) {
            return with(startup).compile(exercise, others);
        }

        @Override
        public Map<Integer, CompiledCells> compileTogether(
                String startup, List<String> cells, List<Integer> exercises) {
            return with(startup).compileTogether(cells, exercises);
        }

        private CellCompiler with(String startup) {
            return all.computeIfAbsent(startup, s -> new CellCompiler(classPath(), s));
        }
    }

    /** All that the kernel has: this process's class path without the pipeline. */
    private static List<Path> classPath() {
        Path pipeline = ClassNames.placeOf(CompileMain.class);
        return Pattern.compile(File.pathSeparator, Pattern.LITERAL)
                .splitAsStream(System.getProperty("java.class.path"))
                .map(Path::of)
                .filter(path -> !path.equals(pipeline))
                .toList();
    }
}
