package chainrule.run.attacks;

import java.util.List;
import java.util.stream.Stream;

/** Files, folders, links and devices. */
final class FileAttacks {

    private static final String JDK = "java.nio.file.Path.of(System.getProperty(\"java.home\"))";
    private static final String RELEASE = JDK + ".resolve(\"release\")";

    private FileAttacks() {}

    static List<Attack> all() {
        return Stream.of(making(), changing(), reading(), opening())
                .flatMap(List::stream)
                .toList();
    }

    private static List<Attack> making() {
        return List.of(
                Attack.refused(
                        "a-symbolic-link",
                        "Makes a link in /tmp that leads to a file of the machine.",
                        "java.nio.file.Files.createSymbolicLink(java.nio.file.Path.of(\"/tmp/a\"), java.nio.file.Path.of(\"/etc/passwd\"));"),
                Attack.refused(
                        "a-second-name",
                        "Makes a hard link to a file of the JDK, which would keep it alive.",
                        "java.nio.file.Files.createLink(java.nio.file.Path.of(\"/tmp/a\"), " + RELEASE + ");"),
                Attack.refused(
                        "a-folder",
                        "Makes a folder in /tmp.",
                        "java.nio.file.Files.createDirectory(java.nio.file.Path.of(\"/tmp/d\"));"),
                Attack.refused(
                        "a-temporary-file",
                        "Asks for a temporary file wherever the system keeps them.",
                        "java.nio.file.Files.createTempFile(\"a\", \"b\");"),
                Attack.refused(
                        "a-file-in-the-working-folder",
                        "Writes into the folder that the process was started in.",
                        "java.nio.file.Files.writeString(java.nio.file.Path.of(\"x\"), \"x\");"),
                Attack.refused(
                        "a-log-file",
                        "Lets the JDK's logging write a file.",
                        "new java.util.logging.FileHandler(\"/tmp/log\").publish(new java.util.logging.LogRecord(java.util.logging.Level.SEVERE, \"x\"));"),
                Attack.vain(
                        "preferences",
                        "Stores preferences, which the JDK keeps in files of the user and of the system.",
                        "var p = java.util.prefs.Preferences.userRoot(); p.put(\"a\", \"b\"); p.flush(); reached();"));
    }

    private static List<Attack> changing() {
        return List.of(
                Attack.refused(
                        "deleting-the-jdk",
                        "Deletes the classes of the JDK.",
                        "java.nio.file.Files.delete(" + JDK + ".resolve(\"lib/modules\"));"),
                Attack.refused(
                        "renaming-the-jdk",
                        "Moves the JDK's program to another name.",
                        "java.nio.file.Files.move(%s.resolve(\"bin/java\"), %s.resolve(\"bin/java2\"));"
                                .formatted(JDK, JDK)),
                Attack.refused(
                        "permissions",
                        "Lets everybody write the JDK's program.",
                        "java.nio.file.Files.setPosixFilePermissions(%s.resolve(\"bin/java\"), java.nio.file.attribute.PosixFilePermissions.fromString(\"rwxrwxrwx\"));"
                                .formatted(JDK)),
                Attack.refused(
                        "an-owner",
                        "Takes a file of the JDK for its own.",
                        "java.nio.file.Files.setAttribute(%s, \"unix:uid\", 61001);".formatted(RELEASE)),
                Attack.refused(
                        "a-time-of-a-file",
                        "Sets back the time of a file.",
                        "java.nio.file.Files.setLastModifiedTime(%s, java.nio.file.attribute.FileTime.fromMillis(0));"
                                .formatted(RELEASE)),
                Attack.refused(
                        "extended-attributes",
                        "Writes an attribute onto a file.",
                        "java.nio.file.Files.setAttribute(%s, \"user:x\", java.nio.ByteBuffer.allocate(4));"
                                .formatted(RELEASE)),
                Attack.refused(
                        "appending-to-the-class-path",
                        "Appends to the jar that the sandbox runs on.",
                        "java.nio.file.Files.write(java.nio.file.Path.of(System.getProperty(\"java.class.path\")), new byte[1], java.nio.file.StandardOpenOption.APPEND);"),
                Attack.refused("a-class-taken-from-the-class-path", "Deletes a class in the sandbox's own jar.", """
                        try (var jar = java.nio.file.FileSystems.newFileSystem(java.nio.file.Path.of(System.getProperty("java.class.path")))) {
                            java.nio.file.Files.delete(jar.getPath("/chainrule/run/inside/StudentMain.class"));
                        }"""));
    }

    private static List<Attack> reading() {
        return List.of(
                Attack.refused(
                        "climbing-out",
                        "Reads a file of the machine through many steps upwards.",
                        "java.nio.file.Files.readString(java.nio.file.Path.of(System.getProperty(\"java.home\"), \"../../../../../../../etc/shadow\"));"),
                Attack.refused(
                        "a-file-by-address",
                        "Reads a file of the machine through a URL.",
                        "new java.net.URL(\"file:///etc/passwd\").openStream().read();"),
                Attack.vain("answers-in-the-class-path", "Looks for graders and solutions in the sandbox's jar.", """
                        try (var jar = new java.util.zip.ZipFile(System.getProperty("java.class.path"))) {
                            if (jar.stream().anyMatch(e -> e.getName().matches(".*(Grader|Checks|Reference|solution).*"))) reached();
                        }"""),
                Attack.vain("answers-as-resources", "Asks the class loader for solutions and graders.", """
                        for (String name : List.of("solution.jsh", "chainrule/run/startup.jsh", "chainrule/grader/Report.class", "META-INF/MANIFEST.MF")) {
                            var urls = Layer.class.getClassLoader().getResources(name);
                            while (urls.hasMoreElements()) if (urls.nextElement().toString().contains("sandbox")) reached();
                        }"""),
                Attack.vain(
                        "disks-and-memory",
                        "Reads disks, memory, the kernel's log and terminals through devices.",
                        """
                        for (String d : List.of("sda", "vda", "nvme0n1", "mem", "kmem", "port", "kmsg", "tty", "console", "ptmx", "pts/0", "fuse", "kvm", "net/tun", "loop0", "zero", "full", "fd/0", "stdin", "log")) {
                            try { new java.io.FileInputStream("/dev/" + d).close(); last = d; } catch (java.io.IOException e) { continue; }
                            reached();
                        }"""),
                Attack.vain(
                        "chance-used-up",
                        "Reads sixteen megabytes of random bytes, and writes some into the source of them.",
                        """
                        try (var from = new java.io.FileInputStream("/dev/random")) { from.readNBytes(1 << 24); }
                        try (var out = new java.io.FileOutputStream("/dev/urandom")) { out.write(new byte[1 << 16]); }"""));
    }

    private static List<Attack> opening() {
        return List.of(
                Attack.refused("files-without-end", "Opens one file again and again, and keeps it open.", """
                        var open = new ArrayList<java.io.FileInputStream>();
                        try {
                            for (int i = 0; i < 10_000; i++) open.add(new java.io.FileInputStream(%s.toFile()));
                        } finally {
                            for (var f : open) f.close();
                        }""".formatted(
                                RELEASE)),
                Attack.vain(
                        "a-lock-on-a-file",
                        "Locks a file of the JDK, which other processes share.",
                        "kept.add(java.nio.channels.FileChannel.open(%s).lock(0, Long.MAX_VALUE, true));"
                                .formatted(RELEASE)),
                Attack.vain(
                        "the-jdk-a-thousand-times",
                        "Maps the JDK's classes into memory a thousand times.",
                        """
                        try (var f = java.nio.channels.FileChannel.open(%s.resolve("lib/modules"))) {
                            for (int i = 0; i < 1000; i++) kept.add(f.map(java.nio.channels.FileChannel.MapMode.READ_ONLY, 0, f.size()));
                        } finally { kept.clear(); }""".formatted(JDK)),
                Attack.refused(
                        "news-of-files",
                        "Asks the kernel to tell of changes to files.",
                        "java.nio.file.FileSystems.getDefault().newWatchService();"));
    }
}
