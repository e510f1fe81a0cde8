package chainrule.run.sandbox;

import chainrule.files.RunIdentity;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A group with limits for each confined process, of version 1 or 2, if this run may create groups.
 *
 * <p>A group is removed with its process. Groups that a killed run left are removed by the next run that can recognise them: see
 * {@link GroupName}.
 */
final class ControlGroups implements AutoCloseable {

    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final Set<GroupParent> parents = new LinkedHashSet<>();
    private final List<SafeguardState> states = new ArrayList<>();
    private final GroupFiles files;
    private final Path root;
    private final RunIdentity run;
    private final Queue<Path> left = new ConcurrentLinkedQueue<>();

    private ControlGroups(Path root, GroupFiles files) {
        this.root = root;
        this.files = files;
        this.run = RunIdentity.own(root);
    }

    /** The groups of this machine. */
    static ControlGroups find() {
        return find(Path.of("/"), new GroupFiles());
    }

    static ControlGroups find(Path root, GroupFiles files) {
        ControlGroups groups = new ControlGroups(root, files);
        OwnGroups own = new OwnGroups(root, files);
        groups.states.add(groups.probe(Safeguard.MEMORY_GROUP, own.of(GroupParent.MEMORY)));
        groups.states.add(groups.probe(Safeguard.PROCESS_GROUP, own.of(GroupParent.PROCESSES)));
        return groups;
    }

    private SafeguardState probe(Safeguard measure, OwnGroups.GroupSearch found) {
        if (found.parent().isEmpty()) {
            return SafeguardState.no(measure, found.why());
        }
        GroupParent parent = found.parent().get();
        try {
            removeLeftovers(parent);
            parent.enable(files, run);
            files.remove(make(parent, JvmLimits.forStudents()));
        } catch (IOException e) {
            return SafeguardState.no(measure, refusal(e));
        }
        parents.add(parent);
        return SafeguardState.yes(measure, "control groups, version " + (parent.unified() ? 2 : 1));
    }

    /** The reason without the name of the group, which differs in every run. */
    private static String refusal(IOException e) {
        if (e instanceof AccessDeniedException) {
            return "this user may not make control groups here";
        }
        String why =
                e instanceof FileSystemException file && file.getReason() != null ? file.getReason() : e.getMessage();
        return "the kernel refuses control groups here: " + why;
    }

    private void removeLeftovers(GroupParent parent) throws IOException {
        try (DirectoryStream<Path> groups = Files.newDirectoryStream(parent.path(), GroupName.GLOB)) {
            for (Path group : groups) {
                Optional<GroupName> name = GroupName.of(group.getFileName().toString());
                if (name.isPresent() && name.get().isLeftover(run, root)) {
                    end(group);
                    left.add(group);
                } else if (name.isPresent() && name.get().isForgotten(run)) {
                    removeIfEmpty(group);
                }
            }
        }
        removeLeft();
    }

    /** The kernel refuses it for a group with processes, also with such that cannot be seen from here. */
    private void removeIfEmpty(Path group) {
        try {
            files.remove(group);
        } catch (IOException e) {
            // A run in another container uses it.
        }
    }

    /** The processes of a run that was killed end with it; this ends one that was missed. */
    private void end(Path group) {
        files.read(group.resolve("cgroup.procs"))
                .lines()
                .map(Long::valueOf)
                .map(ProcessHandle::of)
                .flatMap(Optional::stream)
                .forEach(ProcessHandle::destroyForcibly);
    }

    /** Whether groups limit the memory and the number of processes. */
    List<SafeguardState> states() {
        return states;
    }

    /** Creates a group with the given limits. */
    ControlGroup make(JvmLimits limits) {
        removeLeft();
        List<Path> own = new ArrayList<>();
        List<GroupParent> of = List.copyOf(parents);
        try {
            for (GroupParent parent : of) {
                own.add(make(parent, limits));
            }
        } catch (IOException e) {
            left.addAll(own);
            throw new UncheckedIOException("A control group cannot be made.", e);
        }
        return new ControlGroup() {
            @Override
            public List<Path> lists() {
                return own.stream().map(group -> group.resolve("cgroup.procs")).toList();
            }

            @Override
            public boolean ranOutOfMemory() {
                return of.stream().anyMatch(p -> p.ranOutOfMemory(own.get(of.indexOf(p)), files));
            }

            @Override
            public void close() {
                left.addAll(own);
                removeLeft();
            }
        };
    }

    private Path make(GroupParent parent, JvmLimits limits) throws IOException {
        Path group = makeNext(parent.path());
        try {
            parent.limit(group, limits, files);
            return group;
        } catch (IOException e) {
            files.remove(group);
            throw e;
        }
    }

    /** A run that was killed may have had this process's number, and have left a group with that name. */
    private Path makeNext(Path parent) throws IOException {
        while (true) {
            Path group = parent.resolve(
                    GroupName.next(run, "" + NUMBER.incrementAndGet()).toString());
            try {
                files.make(group);
                return group;
            } catch (FileAlreadyExistsException e) {
                // The next number, then.
            }
        }
    }

    /** The last process of a group may take a moment to end; a group that cannot be removed now is removed later. */
    private void removeLeft() {
        for (int i = left.size(); i > 0; i--) {
            Path group = left.poll();
            try {
                if (group != null) {
                    files.remove(group);
                }
            } catch (IOException e) {
                left.add(group);
            }
        }
    }

    /** Removes all groups; those that still have processes are left for the next run. */
    @Override
    public void close() {
        for (int i = 0; i < 20 && !left.isEmpty(); i++) {
            removeLeft();
            if (!left.isEmpty()) {
                sleep();
            }
        }
    }

    private static void sleep() {
        try {
            Thread.sleep(25);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
