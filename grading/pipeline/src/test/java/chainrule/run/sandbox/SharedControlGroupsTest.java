package chainrule.run.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Scanner;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two runs on one machine of which each counts its own processes, as in two containers, leave each other's groups alone. */
class SharedControlGroupsTest {

    /** A run in a container: has a group with a process, and says at each line that it is given whether the process lives. */
    static final class RunInContainer {

        public static void main(String[] arguments) throws Exception {
            ControlGroups groups = ControlGroups.find();
            ControlGroup group = groups.make(JvmLimits.forStudents());
            Process member = sleeping(group.lists());
            System.out.println(
                    ProcessHandle.current().pid() + " " + group.lists().get(0).getParent());
            while (System.in.read() == '\n') {
                System.out.println(member.isAlive());
            }
        }
    }

    private static Process sleeping(List<Path> lists) throws IOException {
        Process process = new ProcessBuilder("sleep", "600").start();
        for (Path list : lists) {
            Files.writeString(list, "" + process.pid(), StandardOpenOption.WRITE);
        }
        return process;
    }

    private final List<Process> started = new ArrayList<>();
    private final List<Path> made = new ArrayList<>();
    private Path parent;
    private ControlGroup own;

    @BeforeEach
    void aGroupOfThisRun() throws Exception {
        Process trial = new ProcessBuilder("unshare", "--pid", "--fork", "--mount-proc", "true")
                .redirectErrorStream(true)
                .start();
        assumeTrue(
                trial.waitFor() == 0, "SKIPPED: only root can start a second count of processes, as a container has");
        ControlGroups here = ControlGroups.find();
        own = here.make(JvmLimits.forStudents());
        assumeTrue(!own.lists().isEmpty(), () -> "SKIPPED: no groups can be made here: " + here.states());
        parent = own.lists().get(0).getParent().getParent();
    }

    @AfterEach
    void nothingIsLeft() throws Exception {
        for (Process process : started) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly().waitFor();
        }
        for (int i = 0; i < 100 && made.stream().anyMatch(Files::exists); i++) {
            made.forEach(group -> group.toFile().delete());
            Thread.sleep(20);
        }
        if (own != null) {
            own.close();
        }
    }

    /** A number that the machine outside has not, or the groups of the container would be safe by accident. */
    private static long freeNumber() throws IOException {
        long last;
        try (Scanner file = new Scanner(Path.of("/proc/sys/kernel/pid_max"))) {
            last = file.nextLong();
        }
        for (long number = last - 1000; number < last - 100; number += 20) {
            long first = number;
            if (ProcessHandle.allProcesses().noneMatch(p -> p.pid() >= first && p.pid() < first + 20)) {
                return number;
            }
        }
        throw new NoSuchElementException("20 free numbers in a row");
    }

    private Process container() throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        Process process = new ProcessBuilder(List.of(
                        "unshare",
                        "--pid",
                        "--fork",
                        "--kill-child",
                        "--mount-proc",
                        "sh",
                        "-c",
                        """
                        echo %d > /proc/sys/kernel/ns_last_pid
                        "$@"
                        exit $?
                        """.formatted(freeNumber()),
                        "sh",
                        java,
                        "-cp",
                        System.getProperty("java.class.path"),
                        RunInContainer.class.getName()))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        started.add(process);
        return process;
    }

    private static String answer(Process container, Scanner told) throws IOException {
        container.getOutputStream().write('\n');
        container.getOutputStream().flush();
        return told.next();
    }

    @Test
    void aRunInAnotherContainerThatSharesTheGroupsIsNotTakenForOneThatWasKilled() throws Exception {
        Process container = container();
        try (InputStream out = container.getInputStream();
                Scanner told = new Scanner(out)) {
            long number = told.nextLong();
            Path theirs = Path.of(told.next());
            made.add(theirs);
            assertTrue(ProcessHandle.of(number).isEmpty(), "from here, their run looks as if it had ended");
            assertTrue(
                    theirs.getFileName().toString().matches("chainrule-in\\d{3,}-" + number + "-[1-9].*"),
                    theirs::toString);
            assertTrue(own.lists().stream().allMatch(Files::exists), "they have not removed a group without processes");

            ControlGroups.find().close();
            assertTrue(Files.exists(theirs), "we have not removed theirs");
            assertEquals("true", answer(container, told), "we have not ended their process");
        }
    }

    @Test
    void anOldGroupOfAContainerGoesOnlyIfNoProcessIsInIt() throws Exception {
        Path used = parent.resolve("chainrule-in1-2-3-4-used");
        Path empty = parent.resolve("chainrule-in1-2-3-4-empty");
        made.addAll(List.of(Files.createDirectory(used), Files.createDirectory(empty)));
        started.add(sleeping(List.of(used.resolve("cgroup.procs"))));
        ControlGroups.find().close();
        assertTrue(started.get(0).isAlive());
        assertTrue(Files.exists(used));
        assertFalse(Files.exists(empty));
    }
}
