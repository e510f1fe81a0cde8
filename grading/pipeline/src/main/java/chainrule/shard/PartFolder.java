package chainrule.shard;

import chainrule.files.AtomicFiles;
import chainrule.files.JsonFiles;
import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The folder of a part that is finished and was not changed since.
 *
 * @param path where it is
 * @param manifest what it says about itself
 */
public record PartFolder(Path path, PartManifest manifest) {

    public static final String RESULTS = "results";
    public static final String VERSIONS = "versions";
    public static final String INPUTS = "inputs";

    /** Copies of what the part's students handed in. */
    public static final String SUBMITTED = "submitted";

    /** What came out of a zip file; the first part alone keeps it. */
    public static final String UNPACKED = "unpacked";

    public static final String MACHINE = "machine.txt";
    public static final String DURATIONS = "durations.csv";

    private static final String MANIFEST = "part.json";
    private static final String SEAL = "part.seal";
    private static final int MOST_TOLD = 5;

    /** From here on the part is not finished. */
    public static void open(Path path) throws IOException {
        Files.deleteIfExists(path.resolve(SEAL));
    }

    /** Finishes the part. @param manifest without files */
    public static void close(Path path, PartManifest manifest, PartSeal seal) throws IOException {
        PartManifest whole = new PartManifest(
                PartManifest.FORM,
                manifest.shard(),
                manifest.folder(),
                manifest.seed(),
                manifest.seconds(),
                manifest.submissionSeconds(),
                manifest.gradedWith(),
                manifest.inputs(),
                manifest.notes(),
                PartFiles.in(path));
        String text = JsonFiles.text(whole);
        AtomicFiles.write(path.resolve(MANIFEST), text);
        AtomicFiles.write(path.resolve(SEAL), seal.of(text.getBytes(StandardCharsets.UTF_8)));
    }

    /** @throws IOException if it is not finished, or was changed afterwards */
    public static PartFolder read(Path path, PartSeal seal) throws IOException {
        if (!isFile(path.resolve(MANIFEST)) || !isFile(path.resolve(SEAL))) {
            throw new IOException(
                    "%s holds no finished part of a class: run its course grade … --shard again, which goes on where it was."
                            .formatted(path));
        }
        byte[] manifest = Files.readAllBytes(path.resolve(MANIFEST));
        seal.require(Files.readString(path.resolve(SEAL)), manifest, path);
        PartFolder part = new PartFolder(path, manifest(path));
        if (part.manifest.form() != PartManifest.FORM) {
            throw new IOException("%s was written by another version of this program.".formatted(path));
        }
        part.requireUnchanged();
        return part;
    }

    private static boolean isFile(Path path) {
        return Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS);
    }

    private static PartManifest manifest(Path path) throws IOException {
        try {
            return JsonFiles.read(path.resolve(MANIFEST), PartManifest.class);
        } catch (JsonProcessingException e) {
            throw new IOException("%s was written by another version of this program.".formatted(path), e);
        }
    }

    private void requireUnchanged() throws IOException {
        Map<String, String> now = PartFiles.in(path);
        List<String> differences = new ArrayList<>();
        TreeSet<String> names = new TreeSet<>(now.keySet());
        names.addAll(manifest.files().keySet());
        for (String name : names) {
            if (!now.containsKey(name)) {
                differences.add(name + " is missing");
            } else if (!manifest.files().containsKey(name)) {
                differences.add(name + " was added");
            } else if (!now.get(name).equals(manifest.files().get(name))) {
                differences.add(name + " was changed");
            }
        }
        if (!differences.isEmpty()) {
            String more =
                    differences.size() > MOST_TOLD ? " and %d more".formatted(differences.size() - MOST_TOLD) : "";
            throw new IOException("%s was changed after it was graded: %s%s."
                    .formatted(path, differences.stream().limit(MOST_TOLD).collect(Collectors.joining(", ")), more));
        }
    }
}
