package chainrule.run;

import chainrule.grader.Status;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** NotebookCells that look for what does not concern them, wherever a virtual machine can look. */
final class PryingCells {

    private PryingCells() {}

    /** All that one call can say, in the messages of exceptions. */
    private static final Map<String, String> SOURCES = Map.ofEntries(
            Map.entry("first-environ", file("/proc/1/environ")),
            Map.entry("own-environ", file("/proc/self/environ")),
            Map.entry("mounts", file("/proc/self/mountinfo")),
            Map.entry("first-command", file("/proc/1/cmdline")),
            Map.entry("environment", "System.getenv().toString()"),
            Map.entry("properties", "System.getProperties().toString()"),
            Map.entry(
                    "processes",
                    "ProcessHandle.allProcesses().map(p -> p.info().toString()).collect(java.util.stream.Collectors.joining())"),
            Map.entry(
                    "own-command",
                    "java.lang.management.ManagementFactory.getRuntimeMXBean().getInputArguments().toString() + java.lang.management.ManagementFactory.getRuntimeMXBean().getName()"),
            Map.entry("host", "String.valueOf(java.net.InetAddress.getLocalHost())"),
            Map.entry("names", """
                    java.nio.file.Files.walk(java.nio.file.Path.of("/"), 1).flatMap(p -> {
                        try {
                            return p.toString().length() < 2 || p.startsWith("/usr") || p.startsWith("/proc") ? null
                                    : java.nio.file.Files.walk(p, 4).limit(40);
                        } catch (java.io.IOException e) { return null; }
                    }).map(String::valueOf).collect(java.util.stream.Collectors.joining(" "))"""),
            Map.entry(
                    "link-of-the-first",
                    "java.nio.file.Files.readSymbolicLink(java.nio.file.Path.of(\"/proc/1/cwd\")).toString()"));

    private static String file(String path) {
        return "new String(new java.io.FileInputStream(\"%s\").readNBytes(4000))".formatted(path);
    }

    /** Each throws what it sees of one source, for its own page of feedback. */
    static List<HostileCell> telling() {
        return SOURCES.entrySet().stream()
                .map(source -> HostileCell.inForward(
                        source.getKey(), "Says what it sees.", """
                        String said;
                        try { if (false) throw new java.io.IOException(); said = %s; } catch (java.io.IOException | RuntimeException e) { said = "nothing: " + e; }
                        if (x != null) throw new IllegalStateException(said);
                        """.formatted(source.getValue()), Status.GRADED))
                .sorted(Comparator.comparing(HostileCell::name))
                .toList();
    }

    /** Looks for these words itself, in the names and beginnings of all files and in its own memory. */
    static HostileCell searching(List<String> words) {
        String coded = words.stream()
                .map(w -> Base64.getEncoder().encodeToString(w.getBytes()))
                .collect(Collectors.joining(" "));
        return HostileCell.invain("searching", "Looks for words everywhere.", """
                List<String> words = new ArrayList<>();
                for (String w : "%s".split(" ")) words.add(new String(Base64.getDecoder().decode(w), java.nio.charset.StandardCharsets.ISO_8859_1));
                java.util.function.BiConsumer<String, String> look = (where, what) -> {
                    for (String w : words) if (what.contains(w)) throw new IllegalStateException("found " + w + " in " + where);
                };
                look.accept("environment", System.getenv().toString());
                look.accept("properties", System.getProperties().toString());
                look.accept("host", String.valueOf(java.net.NetworkInterface.networkInterfaces().collect(java.util.stream.Collectors.toList())));
                java.nio.file.Files.walkFileTree(java.nio.file.Path.of("/"), new java.nio.file.SimpleFileVisitor<java.nio.file.Path>() {
                    public java.nio.file.FileVisitResult visitFile(java.nio.file.Path p, java.nio.file.attribute.BasicFileAttributes a) {
                        look.accept("a name", p.toString());
                        if (!p.startsWith("/usr") && !p.startsWith("/dev") && !p.endsWith("kmsg")) {
                            try (var in = new java.io.FileInputStream(p.toFile())) {
                                look.accept(p.toString(), new String(in.readNBytes(1 << 17), java.nio.charset.StandardCharsets.ISO_8859_1));
                            } catch (java.io.IOException e) { }
                        }
                        return java.nio.file.FileVisitResult.CONTINUE;
                    }
                    public java.nio.file.FileVisitResult visitFileFailed(java.nio.file.Path p, java.io.IOException e) {
                        return java.nio.file.FileVisitResult.CONTINUE;
                    }
                });
                var f = Class.forName("sun.misc.Unsafe").getDeclaredField("theUnsafe");
                f.setAccessible(true);
                Object unsafe = f.get(null);
                var allocate = unsafe.getClass().getMethod("allocateMemory", long.class);
                var copy = unsafe.getClass().getMethod("copyMemory", Object.class, long.class, Object.class, long.class, long.class);
                for (int size = 1 << 5; size < 1 << 20; size *= 2) {
                    for (int i = 0; i < 8; i++) {
                        byte[] left = new byte[size];
                        copy.invoke(unsafe, null, allocate.invoke(unsafe, (long) size), left, 16L, (long) size);
                        look.accept("memory", new String(left, java.nio.charset.StandardCharsets.ISO_8859_1));
                    }
                }
                """.formatted(coded));
    }
}
