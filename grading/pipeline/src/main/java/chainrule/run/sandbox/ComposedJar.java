package chainrule.run.sandbox;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.TreeSet;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;

/** A jar of named classes only, each with the bytes that this process has; the same names give the same bytes. */
public final class ComposedJar {

    private ComposedJar() {}

    /** Writes the jar. */
    public static void write(Path file, Collection<String> classNames) {
        try (OutputStream out = Files.newOutputStream(file);
                JarOutputStream jar = new JarOutputStream(out)) {
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
        } catch (IOException e) {
            throw new UncheckedIOException("the sandbox's class path cannot be written", e);
        }
    }
}
