package chainrule.run.sandbox;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The control groups of this process, and whether it may create groups in them. */
final class OwnGroups {

    private static final Set<String> WANTED = Set.of(GroupParent.MEMORY, GroupParent.PROCESSES);

    private final Path root;
    private final GroupFiles files;

    /** @param root the root of the file system */
    OwnGroups(Path root, GroupFiles files) {
        this.root = root;
        this.files = files;
    }

    /** A group that can limit a controller, or the reason why there is none. */
    record GroupSearch(Optional<GroupParent> parent, String why) {}

    /** Where a controller's groups can be created. */
    GroupSearch of(String controller) {
        for (String line : lines("proc/self/cgroup")) {
            String[] parts = line.split(":", 3); // number:controllers:group
            boolean unified = parts[0].equals("0") && parts[1].isEmpty();
            if (unified || List.of(parts[1].split(",")).contains(controller)) {
                Optional<Mount> mount = mount(unified, controller);
                if (mount.isPresent() && (!unified || hasController(mount.get().group(parts[2]), controller))) {
                    return inGroup(mount.get(), parts[2], controller, unified);
                }
            }
        }
        return new GroupSearch(Optional.empty(), "this system has no control groups for it");
    }

    private boolean hasController(Path group, String controller) {
        return List.of(files.read(group.resolve("cgroup.controllers")).strip().split(" "))
                .contains(controller);
    }

    private GroupSearch inGroup(Mount mount, String name, String controller, boolean unified) {
        Path group = mount.group(name);
        if (mount.readOnly()) {
            return new GroupSearch(Optional.empty(), "the control groups here are read-only");
        }
        // Any other group is looked after by the program that made it: systemd, or what runs a container.
        if (!group.equals(mount.at()) && !files.isDelegated(group)) {
            return new GroupSearch(
                    Optional.empty(),
                    "this run was started in a control group of another program, which has not handed it over");
        }
        Set<String> controllers = new TreeSet<>(Set.of(controller));
        if (unified) {
            WANTED.stream().filter(c -> hasController(group, c)).forEach(controllers::add);
        }
        return new GroupSearch(Optional.of(new GroupParent(group, controllers, unified)), "");
    }

    /** A place where a hierarchy of groups is mounted, or the part of it that this process may see. */
    private record Mount(Path at, String top, boolean readOnly) {
        Path group(String name) {
            String below = name.startsWith(top) ? name.substring(top.length()) : name;
            return at.resolve(below.replaceFirst("^/+", ""));
        }
    }

    /** Reads a line such as {@code 30 25 0:26 / /sys/fs/cgroup/pids rw,nosuid - cgroup cgroup rw,pids}. */
    private Optional<Mount> mount(boolean unified, String controller) {
        for (String line : lines("proc/self/mountinfo")) {
            String[] sides = line.split(" - ", 2);
            String[] place = sides[0].split(" ");
            String[] kind = sides[sides.length - 1].split(" ");
            boolean right = unified
                    ? kind[0].equals("cgroup2")
                    : kind[0].equals("cgroup")
                            && List.of(kind[kind.length - 1].split(",")).contains(controller);
            if (right && place.length > 5) {
                Path at = root.resolve(place[4].substring(1));
                boolean readOnly = List.of(place[5].split(",")).contains("ro");
                return Optional.of(new Mount(at, place[3].equals("/") ? "" : place[3], readOnly));
            }
        }
        return Optional.empty();
    }

    private List<String> lines(String file) {
        return files.read(root.resolve(file)).lines().toList();
    }
}
