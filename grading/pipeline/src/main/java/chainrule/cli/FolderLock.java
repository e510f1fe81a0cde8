package chainrule.cli;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Lets only one run at a time write into a folder of results.
 *
 * <p>The operating system holds the lock and releases it when a process ends, however it ends. The file stays, empty
 * between runs; only a run that put nothing else into a new folder removes both.
 */
final class FolderLock {

    static final String FILE = ".lock";

    private static final String PID = Long.toString(ProcessHandle.current().pid());

    // Not where the process' id stands: on Windows nobody else can read what is locked.
    private static final long LOCKED_BYTE = 1_000;

    // Closing a file gives back all of this process' locks on it, so a second run here must not even open it.
    private static final Set<Path> HERE = ConcurrentHashMap.newKeySet();

    /** The way to lock a file, which a test can replace. */
    interface LockAttempt {

        LockAttempt OF_THE_SYSTEM = file -> file.tryLock(LOCKED_BYTE, 1, false) != null;

        /**
         * False if another process has the lock.
         *
         * @throws IOException if the file system does not support locks
         */
        boolean lock(FileChannel file) throws IOException;
    }

    /** The command that writes into the folder. */
    enum Writer {
        GRADE("course grade", "choose another folder with --out", ", or give --out another folder"),
        MERGE("course merge", "choose another folder with --out", ", or give --out another folder"),
        FORGET("course forget", "make it writable, and run the command again", "");

        private final String command;
        private final String ifNotWritable;
        private final String elsewhere;

        Writer(String command, String ifNotWritable, String elsewhere) {
            this.command = command;
            this.ifNotWritable = ifNotWritable;
            this.elsewhere = elsewhere;
        }
    }

    private FolderLock() {}

    /**
     * @param say is called if the folder cannot be locked; the run then continues without a lock
     * @throws IOException if another run is writing into the folder; then nothing is run or changed
     */
    static <T> T in(Path folder, Writer writer, LockAttempt locking, Consumer<String> say, Callable<T> run)
            throws Exception {
        List<Path> missing = missing(folder);
        Path real = made(folder, writer);
        if (!HERE.add(real)) {
            throw inUse(folder, writer, PID);
        }
        Path lock = real.resolve(FILE);
        try (FileChannel file = open(lock, writer)) {
            lock(folder, writer, file, locking, say);
            try {
                file.truncate(0);
                file.write(ByteBuffer.wrap((PID + "\n" + writer.command + "\n").getBytes(StandardCharsets.UTF_8)), 0);
                if (Files.notExists(lock)) { // The run before removed it after it was opened here.
                    throw inUse(folder, writer, "");
                }
                return run.call();
            } finally {
                file.truncate(0);
                if (!missing.isEmpty() && isAlone(lock)) {
                    Files.deleteIfExists(lock);
                }
            }
        } finally {
            HERE.remove(real);
            removeIfEmpty(missing);
        }
    }

    private static void lock(Path folder, Writer writer, FileChannel file, LockAttempt locking, Consumer<String> say)
            throws IOException {
        boolean locked;
        try {
            locked = locking.lock(file);
        } catch (IOException e) {
            say.accept(("%s cannot be locked (%s), as on some network drives. The command goes on, but nothing keeps a"
                            + " second one out: let no other command write there until this one has ended%s.")
                    .formatted(folder, e.getMessage(), writer.elsewhere));
            return;
        }
        if (!locked) {
            throw inUse(folder, writer, content(file));
        }
    }

    /** The missing folders on the path, the innermost first. */
    private static List<Path> missing(Path folder) {
        List<Path> missing = new ArrayList<>();
        for (Path p = folder.toAbsolutePath(); p != null && Files.notExists(p); p = p.getParent()) {
            missing.add(p);
        }
        return missing;
    }

    private static Path made(Path folder, Writer writer) throws IOException {
        try {
            Files.createDirectories(folder);
            return folder.toRealPath();
        } catch (IOException e) {
            throw notWritable(folder, writer, e);
        }
    }

    private static FileChannel open(Path file, Writer writer) throws IOException {
        try {
            return FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        } catch (IOException e) {
            throw notWritable(file, writer, e);
        }
    }

    private static IOException notWritable(Path path, Writer writer, IOException e) {
        return new IOException("%s cannot be written: %s; %s.".formatted(path, why(e), writer.ifNotWritable), e);
    }

    /** Java's own message is often only the path, and the rest is in the name of the exception. */
    private static String why(IOException e) {
        if (e instanceof FileAlreadyExistsException there) {
            return there.getFile()
                    + (Files.isSymbolicLink(Path.of(there.getFile()))
                            ? " is a link to a folder that does not exist"
                            : " is a file, not a folder");
        }
        if (e instanceof AccessDeniedException denied) {
            return "you are not allowed to write " + denied.getFile();
        }
        return e instanceof FileSystemException f && f.getReason() != null ? f.getReason() : e.getMessage();
    }

    private static boolean isAlone(Path file) throws IOException {
        try (Stream<Path> files = Files.list(file.getParent())) {
            return files.allMatch(file::equals);
        }
    }

    private static void removeIfEmpty(List<Path> folders) {
        try {
            for (Path folder : folders) {
                Files.delete(folder);
            }
        } catch (IOException e) {
            // Something is in it, perhaps of another run by now: it stays, and so do those above it.
        }
    }

    private static String content(FileChannel file) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(80);
        file.read(bytes, 0);
        return StandardCharsets.UTF_8.decode(bytes.flip()).toString().strip();
    }

    /** @param holder what the lock says: the process, and in the next line its command */
    private static IOException inUse(Path folder, Writer writer, String holder) {
        List<String> lines = holder.lines().toList();
        String other = lines.size() < 2 ? "another command" : "another run of " + lines.get(1);
        return new IOException(
                ("%s is in use: %s%s is writing there. Wait until it has ended and run the command again%s. Nothing was"
                                + " graded or changed.")
                        .formatted(
                                folder,
                                other,
                                lines.isEmpty() ? "" : " (process " + lines.get(0) + ")",
                                writer.elsewhere));
    }
}
