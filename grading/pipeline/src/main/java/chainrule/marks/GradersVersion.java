package chainrule.marks;

import chainrule.files.ClassListing;
import chainrule.grader.Grader;
import chainrule.tensor.Matrices;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/**
 * A fingerprint of everything that decides marks: the compiled graders, the library that they compute with, and this
 * program.
 */
public final class GradersVersion {

    private static final int SHOWN = 16;

    private GradersVersion() {}

    /** The version of the running program; it is the same from class folders and from jars. */
    public static String current() {
        return of(Stream.of(Matrices.class, Grader.class, GradersVersion.class)
                .map(ClassListing::placeOf)
                .toList());
    }

    /** @param places folders of classes, or jars */
    static String of(List<Path> places) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (Path place : places) {
                if (Files.isDirectory(place)) {
                    add(place, digest);
                } else {
                    try (FileSystem jar = FileSystems.newFileSystem(place)) {
                        add(jar.getPath("/"), digest);
                    }
                }
            }
            return HexFormat.of().formatHex(digest.digest()).substring(0, SHOWN);
        } catch (IOException e) {
            throw new UncheckedIOException("the graders cannot be read", e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** What a jar says about its build is outside this folder and decides no marks. */
    private static void add(Path root, MessageDigest digest) throws IOException {
        try (Stream<Path> files = Files.walk(root.resolve("chainrule"))) {
            for (Path file : files.filter(Files::isRegularFile)
                    .sorted(Comparator.comparing(f -> name(root, f)))
                    .toList()) {
                byte[] bytes = Files.readAllBytes(file);
                digest.update(
                        "%s %d\n".formatted(name(root, file), bytes.length).getBytes(StandardCharsets.UTF_8));
                digest.update(bytes);
            }
        }
    }

    private static String name(Path root, Path file) {
        return root.relativize(file).toString().replace('\\', '/');
    }
}
