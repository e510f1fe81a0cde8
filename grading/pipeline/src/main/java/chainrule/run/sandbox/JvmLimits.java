package chainrule.run.sandbox;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The resources that a Java process may use.
 *
 * @param heapMegabytes largest heap
 * @param metaspaceMegabytes largest space for classes
 * @param processes most processes and threads of its user at a time
 * @param fileMegabytes the largest file that it may write, if it may write any
 * @param files most files open at a time; a pipe or a socket, whose contents are the kernel's memory, is one too
 * @param endsWithoutMemory whether the first {@code OutOfMemoryError} ends it; if not, its code may catch that and
 *     continue
 */
public record JvmLimits(
        int heapMegabytes,
        int metaspaceMegabytes,
        int processes,
        int fileMegabytes,
        int files,
        boolean endsWithoutMemory) {

    private static final int CODE_MEGABYTES = 64;
    private static final int DIRECT_MEGABYTES = 16;
    private static final int STACK_MEGABYTES = 1;

    /** The memory that the virtual machine needs for itself; JDK 17 and 25 take 40 of it. */
    private static final int OWN_MEGABYTES = 64;

    /** Memory that is not data: libraries, page tables, and what the kernel keeps for its threads and pipes. */
    private static final int OTHER_MEGABYTES = 128;

    /** The JDK that this program runs on. */
    static final Path JAVA_HOME = Path.of(System.getProperty("java.home"));

    /** The limits for the process that runs one student's code. */
    public static JvmLimits forStudents() {
        return new JvmLimits(256, 32, 128, 16, 256, false);
    }

    /** The limits for the compiler: javac needs more classes and a larger heap than the code that it compiles. */
    public static JvmLimits forCompiling() {
        return new JvmLimits(512, 192, 256, 16, 4096, true);
    }

    /** The same for a program that writes an archive of its classes, and runs nothing of a student's. */
    public JvmLimits forMakingArchive() {
        return new JvmLimits(heapMegabytes, metaspaceMegabytes, processes, 512, files, endsWithoutMemory);
    }

    /**
     * All memory that it can write. The limit equals the sum of everything that has its own limit, so it only stops
     * what has none, which is memory that code takes directly from the system.
     */
    int dataMegabytes() {
        return heapMegabytes
                + metaspaceMegabytes
                + CODE_MEGABYTES
                + DIRECT_MEGABYTES
                + processes * STACK_MEGABYTES
                + OWN_MEGABYTES;
    }

    /** All memory of a process, by any way of counting. */
    int groupMegabytes() {
        return dataMegabytes() + OTHER_MEGABYTES;
    }

    /** The arguments of the program {@code prlimit}. */
    List<String> prlimit() {
        return List.of(
                "--nproc=" + processes,
                "--core=0",
                "--nofile=" + files,
                "--fsize=" + ((long) fileMegabytes << 20),
                "--data=" + ((long) dataMegabytes() << 20));
    }

    /** The command for the virtual machine with these limits. @see Confinement#command */
    List<String> command(List<Path> classPath, List<String> java) {
        return command(JAVA_HOME, classPath, java);
    }

    /** The same if its files have other names. */
    List<String> command(Path javaHome, List<Path> classPath, List<String> java) {
        List<String> command = new ArrayList<>();
        command.add(javaHome.resolve("bin/java").toString());
        command.addAll(options());
        command.addAll(noNativeCode(Runtime.version().feature()));
        command.add("-cp");
        command.add(classPath.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator)));
        command.addAll(java);
        return command;
    }

    /**
     * From Java 22 on, any class may call the C library, and so take memory that no limit counts, unless that is
     * forbidden.
     */
    static List<String> noNativeCode(int java) {
        if (java < 22) {
            return List.of();
        }
        // Who may is listed; before 24 that was the only way to forbid it to all others.
        return List.of(java < 24 ? "--enable-native-access=java.base" : "--illegal-native-access=deny");
    }

    private List<String> options() {
        return List.of(
                "-Xmx" + heapMegabytes + "m",
                "-Xss" + STACK_MEGABYTES + "m",
                "-XX:MaxMetaspaceSize=" + metaspaceMegabytes + "m",
                "-XX:ReservedCodeCacheSize=" + CODE_MEGABYTES + "m",
                "-XX:MaxDirectMemorySize=" + DIRECT_MEGABYTES + "m",
                "-XX:+UseSerialGC",
                "-XX:%sExitOnOutOfMemoryError".formatted(endsWithoutMemory ? "+" : "-"),
                // The virtual machine's own words must not get into the protocol.
                "-XX:+DisplayVMOutputToStderr",
                "-Xlog:disable",
                "-XX:-UsePerfData",
                "-XX:+DisableAttachMechanism",
                "-XX:-CreateCoredumpOnCrash",
                "-XX:ErrorFile=/dev/null",
                "-Xshare:auto",
                "-Djava.awt.headless=true",
                // As in the kernel: assert in cells, whose classes are in this package.
                "-ea:REPL...",
                // The same for everybody: names that belong to the machine or its user are nobody's business.
                "-Duser.name=student",
                "-Duser.home=/tmp",
                "-Dfile.encoding=UTF-8",
                "-Duser.language=en",
                "-Duser.country=US",
                "-Duser.timezone=UTC");
    }
}
