package chainrule.marks;

import chainrule.files.ClassListing;
import chainrule.files.Fingerprint;
import chainrule.grader.Grader;
import chainrule.tensor.Matrices;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipFile;

/**
 * A fingerprint of everything that decides marks: the compiled graders, the library that they compute with, and this
 * program.
 *
 * <p>It is made of the names, sizes and checksums of all files. A jar lists those, so no file in it has to be read, and
 * nothing has to be kept that could differ from what runs.
 */
public final class GradersVersion {

    private static final int SHOWN = 16;

    /** What a jar says about its build is outside this folder and decides no marks. */
    private static final String ROOT = "chainrule/";

    private GradersVersion() {}

    /** It cannot change while the program runs. */
    private static final class OfThisProgram {
        static final String VERSION = of(Stream.of(Matrices.class, Grader.class, GradersVersion.class)
                .map(ClassListing::placeOf)
                .toList());
    }

    /** The version of the running program; it is the same from class folders and from jars. */
    public static String current() {
        return OfThisProgram.VERSION;
    }

    /** @param places folders of classes, or jars */
    static String of(List<Path> places) {
        StringBuilder all = new StringBuilder();
        for (Path place : places) {
            try {
                Map<String, String> files = Files.isDirectory(place) ? inFolder(place) : inJar(place);
                files.forEach((name, state) ->
                        all.append(name).append(' ').append(state).append('\n'));
            } catch (IOException e) {
                throw new UncheckedIOException("the graders cannot be read", e);
            }
        }
        return Fingerprint.of(all.toString().getBytes(StandardCharsets.UTF_8)).substring(0, SHOWN);
    }

    private static Map<String, String> inJar(Path place) throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (ZipFile jar = new ZipFile(place.toFile())) {
            jar.stream()
                    .filter(entry -> !entry.isDirectory() && entry.getName().startsWith(ROOT))
                    .forEach(entry -> files.put(entry.getName(), state(entry.getSize(), entry.getCrc())));
        }
        return files;
    }

    private static Map<String, String> inFolder(Path place) throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> found = Files.walk(place.resolve(ROOT))) {
            for (Path file : found.filter(Files::isRegularFile).toList()) {
                byte[] bytes = Files.readAllBytes(file);
                CRC32 checksum = new CRC32();
                checksum.update(bytes);
                files.put(
                        place.relativize(file).toString().replace('\\', '/'), state(bytes.length, checksum.getValue()));
            }
        }
        return files;
    }

    private static String state(long size, long checksum) {
        return size + " " + Long.toHexString(checksum);
    }
}
