package chainrule.run.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** On trees of files that behave like the kernel's, as few machines have each kind; the last ones on this machine's own. */
class ControlGroupsTest {

    private static final JvmLimits LIMITS = JvmLimits.forStudents();
    private static final String BYTES = String.valueOf((long) LIMITS.groupMegabytes() << 20);

    private static final String FIRST = """
            30 25 0:26 / /sys/fs/cgroup/pids rw,nosuid shared:9 - cgroup cgroup rw,pids
            31 25 0:27 / /sys/fs/cgroup/memory rw,nosuid - cgroup cgroup rw,memory
            """;
    private static final String SECOND = "30 25 0:26 / /sys/fs/cgroup rw,nosuid - cgroup2 cgroup2 rw\n";

    /** No process has such a number. */
    private static final String DEAD = "chainrule-in0-999999999999-0-1-7";

    @TempDir
    Path folder;

    private GroupTree first(String group) throws IOException {
        GroupTree tree = new GroupTree(folder).process("8:pids:" + group + "\n4:memory:" + group + "\n0::/\n", FIRST);
        return tree.put("sys/fs/cgroup/pids/tasks", "").put("sys/fs/cgroup/memory/tasks", "");
    }

    private GroupTree second(String group, String enabled) throws IOException {
        GroupTree tree = new GroupTree(folder).process("0::" + group + "\n", SECOND);
        String own = "sys/fs/cgroup" + group;
        return tree.put(own + "/cgroup.controllers", "cpu memory pids\n")
                .put(own + "/cgroup.procs", "11\n12\n")
                .put(own + "/cgroup.subtree_control", enabled);
    }

    private static List<Boolean> inForce(ControlGroups groups) {
        return groups.states().stream().map(SafeguardState::inForce).toList();
    }

    private static String why(ControlGroups groups) {
        return groups.states().get(0).why();
    }

    @Test
    void inVersionOneEachControllerHasAGroupWithItsLimitsThatGoesWithTheProcess() throws IOException {
        GroupTree tree = first("/");
        ControlGroups groups = ControlGroups.find(folder, tree);
        assertEquals(List.of(true, true), inForce(groups));
        ControlGroup group = groups.make(LIMITS);
        assertEquals(2, group.lists().size());
        String name = tree.groups("sys/fs/cgroup/pids").get(0);
        assertEquals("129", tree.said("sys/fs/cgroup/pids/" + name + "/pids.max"));
        name = tree.groups("sys/fs/cgroup/memory").get(0);
        assertEquals(BYTES, tree.said("sys/fs/cgroup/memory/" + name + "/memory.limit_in_bytes"));
        assertEquals(BYTES, tree.said("sys/fs/cgroup/memory/" + name + "/memory.memsw.limit_in_bytes"));
        group.close();
        assertEquals(List.of(), tree.groups("sys/fs/cgroup/pids"));
        assertEquals(List.of(), tree.groups("sys/fs/cgroup/memory"));
    }

    @Test
    void inVersionTwoOneGroupHasAllLimits() throws IOException {
        GroupTree tree = second("/run.scope", "memory pids\n").delegate("sys/fs/cgroup/run.scope");
        ControlGroups groups = ControlGroups.find(folder, tree);
        assertEquals(List.of(true, true), inForce(groups));
        ControlGroup group = groups.make(LIMITS);
        assertEquals(1, group.lists().size());
        String name = "sys/fs/cgroup/run.scope/"
                + tree.groups("sys/fs/cgroup/run.scope").get(0);
        assertEquals(
                List.of("129", BYTES, "0"),
                List.of(
                        tree.said(name + "/pids.max"),
                        tree.said(name + "/memory.max"),
                        tree.said(name + "/memory.swap.max")));
        assertFalse(group.ranOutOfMemory());
        tree.put(name + "/memory.events", "oom 1\noom_kill 1\n");
        assertTrue(group.ranOutOfMemory());
        group.close();
        assertEquals(List.of(), tree.groups("sys/fs/cgroup/run.scope"));
    }

    @Test
    void aGroupOfItsOwnIsEmptiedWhereTheKernelAsksForThat() throws IOException {
        GroupTree tree =
                second("/run.scope", "").delegate("sys/fs/cgroup/run.scope").busy();
        assertEquals(List.of(true, true), inForce(ControlGroups.find(folder, tree)));
        String enabled = tree.said("sys/fs/cgroup/run.scope/cgroup.subtree_control");
        assertTrue(List.of("+memory +pids", "+pids +memory").contains(enabled), enabled);
    }

    @Test
    void aGroupOfAnotherProgramIsLeftAlone() throws IOException {
        for (GroupTree tree : List.of(first("/system.slice/x"), second("/user.slice/session", "memory pids"))) {
            ControlGroups groups = ControlGroups.find(folder, tree);
            assertEquals(List.of(false, false), inForce(groups));
            assertTrue(why(groups).contains("another program"), () -> why(groups));
            assertEquals(List.of(), groups.make(LIMITS).lists());
        }
    }

    @Test
    void whereTheyAreReadOnlyOrMissingThatIsTold() throws IOException {
        GroupTree tree = new GroupTree(folder).process("0::/\n", SECOND.replace("rw,nosuid", "ro,nosuid"));
        tree.put("sys/fs/cgroup/cgroup.controllers", "memory pids\n");
        assertTrue(why(ControlGroups.find(folder, tree)).contains("read-only"));
        assertTrue(why(ControlGroups.find(folder, new GroupTree(folder).process("", "")))
                .contains("no control groups"));
    }

    @Test
    void ifTheKernelRefusesGroupsAreNotUsed() throws IOException {
        GroupTree tree = second("/", "").busy();
        ControlGroups groups = ControlGroups.find(folder, tree);
        assertEquals(List.of(false, false), inForce(groups));
        assertTrue(why(groups).contains("busy"), () -> why(groups));
    }

    @Test
    void theReasonForNoGroupsIsTheSameInEveryRun() throws IOException {
        for (IOException refusal : List.of(
                new AccessDeniedException("chainrule-1-1"),
                new FileSystemException("chainrule-1-1", null, "Device or resource busy"))) {
            first("/");
            GroupFiles refusing = new GroupFiles() {
                @Override
                void make(Path group) throws IOException {
                    throw refusal;
                }
            };
            String why = why(ControlGroups.find(folder, refusing));
            assertTrue(why.matches("this user may not make.*|.*refuses.*: Device or resource busy"), why);
        }
    }

    @Test
    void whatAKilledRunLeftGoesAndWhatALivingOneHasStays() throws IOException {
        GroupTree tree = first("/");
        String living =
                "chainrule-in0-%d-0-1-0".formatted(ProcessHandle.current().pid());
        for (String name : List.of(DEAD, living, "chainrule-of-somebody", "docker")) {
            Files.createDirectories(folder.resolve("sys/fs/cgroup/pids/" + name));
        }
        ControlGroups.find(folder, tree);
        assertEquals(List.of(living, "chainrule-of-somebody", "docker"), tree.groups("sys/fs/cgroup/pids"));
    }

    @Test
    void aRunWhoseNumberHasBeenGivenToAnotherProcessHasEnded() throws IOException {
        long here = ProcessHandle.current().pid();
        GroupTree tree = first("/").put("proc/" + here + "/stat", here + " (a) b) S" + " 1".repeat(18) + " 66120 0\n");
        List<String> names =
                List.of("chainrule-in0-%d-66119-1-0", "chainrule-in0-%d-66120-1-0", "chainrule-in0-%d-0-1-0");
        for (String name : names) {
            Files.createDirectories(folder.resolve("sys/fs/cgroup/pids/" + name.formatted(here)));
        }
        ControlGroups.find(folder, tree);
        assertEquals(
                List.of(names.get(2).formatted(here), names.get(1).formatted(here)), tree.groups("sys/fs/cgroup/pids"));
    }

    @Test
    void ofRunsInOtherContainersOnlyWhatIsOldAndEmptyGoes() throws IOException {
        GroupTree tree = first("/");
        long now = Instant.now().getEpochSecond();
        String old = "chainrule-in7-999999999999-0-%d-".formatted(now - 8 * 86_400);
        String young = "chainrule-in7-999999999999-0-%d-".formatted(now - 6 * 86_400);
        for (String name : List.of(old + "empty", old + "used", young + "empty", young + "used")) {
            String list = "sys/fs/cgroup/pids/" + name + "/cgroup.procs";
            tree.put(list, name.endsWith("used") ? ProcessHandle.current().pid() + "\n" : "");
        }
        ControlGroups.find(folder, tree);
        assertEquals(List.of(old + "used", young + "empty", young + "used"), tree.groups("sys/fs/cgroup/pids"));
    }

    @Test
    void aGroupWhoseLastProcessTakesAMomentToEndGoesLater() throws IOException {
        GroupTree tree = first("/");
        ControlGroups groups = ControlGroups.find(folder, tree);
        ControlGroup group = groups.make(LIMITS);
        for (Path list : group.lists()) {
            Files.writeString(list, "77\n");
        }
        group.close();
        assertEquals(1, tree.groups("sys/fs/cgroup/pids").size());
        for (Path list : group.lists()) {
            Files.writeString(list, "");
        }
        groups.close();
        assertEquals(List.of(), tree.groups("sys/fs/cgroup/pids"));
    }

    @Test
    void onThisMachineASandboxIsInItsGroupAndTheGroupGoesWithIt() throws Exception {
        ControlGroups here = ControlGroups.find();
        assumeTrue(inForce(here).contains(true), () -> "groups can be made here: " + here.states());
        ControlGroup unused = here.make(LIMITS);
        assertTrue(unused.lists().stream().allMatch(Files::isWritable));
        unused.close();
        assertTrue(unused.lists().stream().noneMatch(Files::exists));

        Path parent = unused.lists().get(0).getParent().getParent();
        List<Path> own;
        try (SandboxProbe probe = new SandboxProbe(folder);
                JvmProcess process = probe.start(KernelSurfaceTest.Staying.class)) {
            assertEquals('h', process.in().read());
            own = groupsOf(parent);
            String members = own.stream()
                    .map(g -> new GroupFiles().read(g.resolve("cgroup.procs")))
                    .collect(Collectors.joining());
            long count = members.lines().count();
            assertEquals(2, count, () -> "bubblewrap, and the virtual machine that it watches: " + members);
        }
        assertTrue(own.stream().noneMatch(Files::exists), own::toString);
    }

    private static List<Path> groupsOf(Path parent) throws IOException {
        try (var all = Files.newDirectoryStream(
                parent,
                "chainrule-in*-%d-*-*-*".formatted(ProcessHandle.current().pid()))) {
            List<Path> list = new ArrayList<>();
            all.forEach(list::add);
            return list;
        }
    }
}
