package chainrule.cli;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;

/**
 * One run at a time writes into a folder of results.
 *
 * <p>The operating system holds the lock and gives it back when a process ends, however it ends. The file stays, empty
 * between runs: deleting it would let two runs lock two files of one name.
 */
final class OneRun {

    static final String FILE = ".lock";

    // Not where the process' id stands: on Windows nobody else can read what is locked.
    private static final long LOCKED_BYTE = 1_000;

    // Closing a file gives back all of this process' locks on it, so a second run here must not even open it.
    private static final Set<Path> HERE = ConcurrentHashMap.newKeySet();

    private OneRun() {}

    /** @throws IOException if another run writes into the folder; then nothing is run or changed */
    static <T> T in(Path folder, Callable<T> run) throws Exception {
        Path real = made(folder);
        if (!HERE.add(real)) {
            throw inUse(folder, Long.toString(ProcessHandle.current().pid()));
        }
        try (FileChannel file = open(real.resolve(FILE))) {
            if (file.tryLock(LOCKED_BYTE, 1, false) == null) {
                throw inUse(folder, content(file));
            }
            try {
                file.truncate(0);
                file.write(bytes(ProcessHandle.current().pid() + "\n"), 0);
                return run.call();
            } finally {
                file.truncate(0);
            }
        } finally {
            HERE.remove(real);
        }
    }

    private static Path made(Path folder) throws IOException {
        try {
            Files.createDirectories(folder);
            return folder.toRealPath();
        } catch (IOException e) {
            throw notWritable(folder, e);
        }
    }

    private static FileChannel open(Path file) throws IOException {
        try {
            return FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        } catch (IOException e) {
            throw notWritable(file, e);
        }
    }

    private static IOException notWritable(Path path, IOException e) {
        return new IOException("%s cannot be written (%s); choose another folder with --out.".formatted(path, e), e);
    }

    private static String content(FileChannel file) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(40);
        file.read(bytes, 0);
        return StandardCharsets.UTF_8.decode(bytes.flip()).toString().strip();
    }

    private static ByteBuffer bytes(String text) {
        return ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
    }

    private static IOException inUse(Path folder, String process) {
        return new IOException(
                ("%s is in use: another run of course grade%s writes its results there. Wait until it has ended and run"
                                + " the command again, or give --out another folder. Nothing was graded or changed.")
                        .formatted(folder, process.isEmpty() ? "" : " (process " + process + ")"));
    }
}
