package chainrule.run.compiler;

import chainrule.files.ClassListing;
import chainrule.run.wire.ExceptionForm;
import chainrule.run.wire.Peer;
import chainrule.run.wire.WireLimits;
import java.io.BufferedOutputStream;
import java.io.File;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/** Reads and compiles the notebooks that it receives, over standard input and output. */
public final class CompilerMain {

    private CompilerMain() {}

    /** Takes no arguments. */
    public static void main(String[] arguments) {
        InputStream in = System.in;
        OutputStream out = new BufferedOutputStream(new FileOutputStream(FileDescriptor.out), 1 << 16);
        System.setOut(System.err);
        Peer.answering(in, out, CompilerMain.class.getClassLoader(), WireLimits.forSources(), new ExceptionForm() {})
                .serve(CompilerService.class, new NotebookService(classPath()));
    }

    /** The class path of the kernel: this process's class path without the pipeline. */
    private static List<Path> classPath() {
        Path pipeline = ClassListing.placeOf(CompilerMain.class);
        return Pattern.compile(File.pathSeparator, Pattern.LITERAL)
                .splitAsStream(System.getProperty("java.class.path"))
                .map(Path::of)
                .filter(path -> !path.equals(pipeline))
                .toList();
    }
}
