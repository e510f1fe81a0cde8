package chainrule.run.sandbox;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.zip.CRC32;

/** A jar of named classes only, each with the bytes that this process has; the same names give the same bytes. */
public final class ComposedJar {

    private static final long EARLIEST = 1L << 29; // In 1987: no file system has trouble with that.

    private static final long SECONDS = 1L << 30;

    private ComposedJar() {}

    /** Writes the jar. */
    public static void write(Path file, Collection<String> classNames) {
        try {
            byte[] jar = bytes(classNames);
            Files.write(file, jar);
            setTime(file, jar);
        } catch (IOException e) {
            throw new UncheckedIOException("the sandbox's class path cannot be written", e);
        }
    }

    private static byte[] bytes(Collection<String> classNames) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (JarOutputStream jar = new JarOutputStream(out)) {
            jar.setLevel(0);
            for (String name : new TreeSet<>(classNames)) {
                String path = name.replace('.', '/') + ".class";
                JarEntry entry = new JarEntry(path);
                entry.setTimeLocal(LocalDateTime.of(1980, 1, 1, 0, 0));
                jar.putNextEntry(entry);
                try (InputStream bytes = ComposedJar.class.getClassLoader().getResourceAsStream(path)) {
                    if (bytes == null) {
                        throw new IllegalArgumentException("there is no class " + name);
                    }
                    bytes.transferTo(jar);
                }
                jar.closeEntry();
            }
        }
        return out.toByteArray();
    }

    /** Java takes an archive of a jar only if size and time are the same: so the time tells what is in it, and nothing else. */
    private static void setTime(Path file, byte[] jar) throws IOException {
        CRC32 content = new CRC32();
        content.update(jar);
        Files.setLastModifiedTime(file, FileTime.from(EARLIEST + content.getValue() % SECONDS, TimeUnit.SECONDS));
    }
}
