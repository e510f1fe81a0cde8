package chainrule.run.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.FileOutputStream;
import java.io.IOException;
import java.net.NetworkInterface;
import java.net.Socket;
import java.net.StandardProtocolFamily;
import java.nio.channels.Pipe;
import java.nio.channels.SocketChannel;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What code in the sandbox can take from the kernel, tried by that code itself, and seen from outside. */
class KernelSurfaceTest {

    /** Tries to make a file in every folder that there is. */
    public static final class Writing {

        private static int folders;
        private static int made;

        public static void main(String[] arguments) throws IOException {
            Files.walkFileTree(Path.of("/"), new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                    folders++;
                    try {
                        Files.createFile(folder.resolve("made-by-a-student"));
                        made++;
                        System.out.println("made in " + folder);
                    } catch (IOException e) {
                        // As it should be.
                    }
                    return folder.getNameCount() > 3 ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFileFailed(Path file, IOException e) {
                    return FileVisitResult.CONTINUE;
                }
            });
            System.out.println(folders > 10 ? "made " + made : "looked at too few");
            System.out.println("/dev: " + sorted("/dev"));
            new FileOutputStream("/dev/null").write(new byte[1 << 20]);
        }

        private static String sorted(String folder) throws IOException {
            try (var files = Files.list(Path.of(folder))) {
                return files.map(f -> f.getFileName().toString()).sorted().collect(Collectors.joining(" "));
            }
        }
    }

    /** Asks for what a student's code has no use for. */
    public static final class Asking {

        private static void ask(String what, Callable<?> question) {
            String answer;
            try {
                question.call();
                answer = "yes";
            } catch (Exception | LinkageError e) {
                answer = String.valueOf(e.getMessage()).contains("Operation not permitted") ? "refused" : e.toString();
            }
            System.out.println(what + "=" + answer);
        }

        public static void main(String[] arguments) {
            ask("inet", () -> new Socket("127.0.0.1", 9));
            ask("interfaces", () -> NetworkInterface.getByName("lo"));
            ask("unix", () -> SocketChannel.open(StandardProtocolFamily.UNIX));
            ask("process", () -> new ProcessBuilder("/jdk/bin/java", "-version").start());
            ask("pipe", Pipe::open);
        }
    }

    /** Stays until it is told to go on. */
    public static final class Staying {
        public static void main(String[] arguments) throws IOException {
            System.out.println("here");
            System.out.flush();
            System.in.read();
        }
    }

    @TempDir
    Path folder;

    @Test
    void notOneFileCanBeMadeAnywhereAndDevicesAreThoseThatAVirtualMachineNeeds() throws IOException {
        try (SandboxProbe probe = new SandboxProbe(folder)) {
            assertEquals(List.of("made 0", "/dev: null random urandom"), probe.lines(Writing.class));
        }
    }

    @Test
    void noSocketIsOpenedAndNoProgramStarted() throws IOException {
        assumeFilter();
        Map<String, String> answers = new TreeMap<>();
        try (SandboxProbe probe = new SandboxProbe(folder)) {
            probe.lines(Asking.class)
                    .forEach(line -> answers.put(line.replaceFirst("=.*", ""), line.replaceFirst(".*?=", "")));
        }
        assertEquals("yes", answers.remove("pipe"));
        assertEquals(4, answers.size(), answers::toString);
        answers.forEach((what, answer) -> assertEquals("refused", answer, what));
    }

    private static void assumeFilter() {
        assumeTrue(List.of("amd64", "aarch64").contains(SystemCallFilter.processor()), "there is a filter for these");
    }

    /** What the kernel says of a process. */
    private static Map<String, String> status(ProcessHandle process) throws IOException {
        return Files.readAllLines(Path.of("/proc/%d/status".formatted(process.pid()))).stream()
                .collect(Collectors.toMap(l -> l.replaceFirst(":.*", ""), l -> l.replaceFirst(".*?:\\s*", "")));
    }

    private static List<ProcessHandle> processes() {
        return ProcessHandle.current().descendants().toList();
    }

    @Test
    void fromOutsideTheFilterIsInForceAndNothingIsLeftOfTheShellThatPassedItOn() throws Exception {
        assumeFilter();
        List<ProcessHandle> before = processes();
        try (SandboxProbe probe = new SandboxProbe(folder);
                JvmProcess process = probe.start(Staying.class)) {
            assertEquals('h', process.in().read());
            List<ProcessHandle> own =
                    processes().stream().filter(p -> !before.contains(p)).toList();
            assertEquals(2, own.size(), () -> "bubblewrap, and what it watches: " + own);
            ProcessHandle machine = own.get(1);
            Map<String, String> status = status(machine);
            assertEquals("2", status.get("Seccomp"), status::toString);
            assertEquals("1", status.get("NoNewPrivs"), status::toString);
            assertEquals("0000000000000000", status.get("CapEff"), status::toString);
            assertEquals("0000000000000000", status.get("CapPrm"), status::toString);
            if ("root".equals(System.getProperty("user.name"))) {
                assertTrue(status.get("Uid").startsWith(SandboxProbe.USER + "\t"), status::toString);
            }
            try (var files = Files.list(Path.of("/proc/%d/fd".formatted(machine.pid())))) {
                for (Path file : files.toList()) {
                    assertFalse(Files.readSymbolicLink(file).toString().endsWith(".bpf"), file::toString);
                }
            }
            String environment = Files.readString(
                    Path.of("/proc/%d/environ".formatted(own.get(0).pid())));
            assertEquals(
                    List.of("LANG"),
                    Arrays.stream(environment.split("\0"))
                            .map(v -> v.replaceFirst("=.*", ""))
                            .filter(v -> !v.equals("_")) // bash as sh sets it
                            .toList());
        }
    }
}
