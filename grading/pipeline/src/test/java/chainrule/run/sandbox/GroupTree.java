package chainrule.run.sandbox;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** A tree of files that behaves like the kernel's control groups: a group has its files at once, and goes with them. */
final class GroupTree extends GroupFiles {

    private final Path root;
    private final Set<Path> delegated = new HashSet<>();
    private boolean busy;

    GroupTree(Path root) {
        this.root = root;
    }

    /** What the kernel says of the process itself. */
    GroupTree process(String groups, String mounts) throws IOException {
        put("proc/self/cgroup", groups);
        put("proc/self/mountinfo", mounts);
        return this;
    }

    GroupTree put(String file, String text) throws IOException {
        Path path = root.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
        return this;
    }

    GroupTree delegate(String group) {
        delegated.add(root.resolve(group));
        return this;
    }

    /** As long as a group has processes, none below it may have limits. */
    GroupTree busy() {
        busy = true;
        return this;
    }

    String said(String file) throws IOException {
        return Files.readString(root.resolve(file));
    }

    List<String> groups(String parent) throws IOException {
        try (Stream<Path> all = Files.list(root.resolve(parent))) {
            return all.filter(Files::isDirectory)
                    .map(g -> g.getFileName().toString())
                    .sorted()
                    .toList();
        }
    }

    @Override
    void make(Path group) throws IOException {
        super.make(group);
        for (String file : List.of(
                "cgroup.procs",
                "pids.max",
                "memory.max",
                "memory.swap.max",
                "memory.limit_in_bytes",
                "memory.memsw.limit_in_bytes")) {
            Files.writeString(group.resolve(file), "max");
        }
    }

    @Override
    void write(Path file, String value) throws IOException {
        if (busy && file.endsWith("cgroup.subtree_control")) {
            throw new IOException("Device or resource busy");
        }
        if (file.endsWith("cgroup.procs")) {
            busy = false;
        }
        Files.write(file, value.getBytes(StandardCharsets.UTF_8)); // All at once, as in the kernel's files.
    }

    @Override
    void remove(Path group) throws IOException {
        if (!read(group.resolve("cgroup.procs")).matches("max|")) {
            throw new IOException("Device or resource busy");
        }
        try (Stream<Path> files = Files.list(group)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        super.remove(group);
    }

    @Override
    boolean isDelegated(Path group) {
        return delegated.contains(group);
    }
}
