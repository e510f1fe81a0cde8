package chainrule.shard;

import chainrule.files.AtomicFiles;
import chainrule.files.Folders;
import chainrule.files.JsonFiles;
import chainrule.marks.ResultStore;
import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The folder of a part that is finished and was not changed since.
 *
 * @param path of the folder
 * @param manifest what it says about itself
 * @param graded the ids of the students whose results it contains
 */
public record PartFolder(Path path, PartManifest manifest, Set<String> graded) {

    public static final String RESULTS = "results";
    public static final String VERSIONS = "versions";
    public static final String INPUTS = "inputs";

    /** Copies of what the part's students handed in. */
    public static final String SUBMITTED = "submitted";

    /** The content of a zip file; only the first part keeps it. */
    public static final String UNPACKED = "unpacked";

    public static final String MACHINE = "machine.txt";
    public static final String DURATIONS = "durations.csv";

    private static final String MANIFEST = "part.json";
    private static final String SEAL = "part.seal";
    private static final int MOST_TOLD = 5;

    /** The files that seal a part, and the lock of the run that writes it. */
    private static final Set<String> BESIDES = Set.of(MANIFEST, SEAL, ".lock");

    /**
     * Opens a part, which is not finished from now on. Earlier results that its seal does not protect are removed, because
     * otherwise a result that somebody changed would be sealed as if it had been graded.
     *
     * @return why earlier results were removed, if they were
     */
    public static Optional<String> open(Path path, PartSeal seal) throws IOException {
        Optional<String> doubt = doubt(path, seal);
        if (doubt.isPresent()) {
            Folders.remove(path.resolve(RESULTS));
            Folders.remove(path.resolve(VERSIONS));
        }
        Files.deleteIfExists(path.resolve(SEAL));
        return doubt;
    }

    private static Optional<String> doubt(Path path, PartSeal seal) {
        if (!Files.exists(path.resolve(RESULTS))) {
            return Optional.empty();
        }
        if (!isFile(path.resolve(SEAL))) {
            return seal.isKeyed()
                    ? Optional.of("%s was not finished, and a key protects results only from then on".formatted(path))
                    : Optional.empty();
        }
        try {
            requireUnchanged(path, sealed(path, seal), PartFolder::isResult);
            return Optional.empty();
        } catch (IOException e) {
            return Optional.of("%s is not as it was sealed, or was sealed in another way".formatted(path));
        }
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
                PartFiles.in(path, BESIDES));
        String text = JsonFiles.text(whole);
        AtomicFiles.write(path.resolve(MANIFEST), text);
        AtomicFiles.write(path.resolve(SEAL), seal.of(text.getBytes(StandardCharsets.UTF_8)));
    }

    /** @throws IOException if it is not finished, or was changed afterwards */
    public static PartFolder read(Path path, PartSeal seal) throws IOException {
        if (!isFile(path.resolve(MANIFEST)) || !isFile(path.resolve(SEAL))) {
            throw new IOException(
                    "%s is not a finished part of a class. Run its course grade --shard again; it continues where it left off."
                            .formatted(path));
        }
        PartManifest manifest = sealed(path, seal);
        requireUnchanged(path, manifest, file -> true);
        Set<String> graded = graded(path);
        requireNobodyElse(path, manifest.shard(), graded);
        return new PartFolder(path, manifest, graded);
    }

    private static PartManifest sealed(Path path, PartSeal seal) throws IOException {
        byte[] sealed = Files.readAllBytes(path.resolve(MANIFEST));
        seal.require(Files.readString(path.resolve(SEAL)), sealed, path);
        PartManifest manifest = manifest(path);
        if (manifest.form() != PartManifest.FORM) {
            throw new IOException(
                    "%s was written by another version of this program. Grade this part again with this version, or merge with that one."
                            .formatted(path));
        }
        if (!isName(manifest.folder())) {
            throw new IOException(
                    "%s was changed after it was graded: “folder” in part.json is not the name of a folder. Grade this part again."
                            .formatted(path));
        }
        return manifest;
    }

    /** Without a key anybody can seal a part, and a merge makes a folder of this name: it must not lead elsewhere. */
    private static boolean isName(String folder) {
        try {
            return folder != null
                    && !Set.of("", ".", "..").contains(folder)
                    && folder.equals(String.valueOf(Path.of(folder).getFileName()));
        } catch (InvalidPathException e) {
            return false;
        }
    }

    /** Whether a folder belongs to a part, finished or not. */
    public static boolean isPart(Path path) {
        return isFile(path.resolve(MANIFEST));
    }

    private static boolean isFile(Path path) {
        return Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS);
    }

    private static PartManifest manifest(Path path) throws IOException {
        try {
            return JsonFiles.read(path.resolve(MANIFEST), PartManifest.class);
        } catch (JsonProcessingException e) {
            throw new IOException(
                    "%s was written by another version of this program. Grade this part again with this version, or merge with that one."
                            .formatted(path),
                    e);
        }
    }

    /** Whether a later run would keep it; other files may have been written for that run already. */
    private static boolean isResult(String file) {
        return Stream.of(RESULTS, VERSIONS).anyMatch(folder -> file.equals(folder) || file.startsWith(folder + "/"));
    }

    private static void requireUnchanged(Path path, PartManifest manifest, Predicate<String> which) throws IOException {
        Map<String, String> now = PartFiles.in(path, BESIDES);
        List<String> differences = new ArrayList<>();
        TreeSet<String> names = new TreeSet<>(now.keySet());
        names.addAll(manifest.files().keySet());
        names.removeIf(which.negate());
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
            throw new IOException(
                    "%s was changed after it was graded: %s. Remove what was added; after any other change, grade this part again."
                            .formatted(path, some(differences)));
        }
    }

    private static Set<String> graded(Path path) throws IOException {
        List<Path> stores = new ArrayList<>(List.of(path.resolve(RESULTS)));
        if (Files.isDirectory(path.resolve(VERSIONS))) {
            try (Stream<Path> versions = Files.list(path.resolve(VERSIONS))) {
                versions.filter(Files::isDirectory).forEach(stores::add);
            }
        }
        Set<String> graded = new TreeSet<>();
        for (Path store : stores) {
            new ResultStore(store, "").beside(List.of()).forEach(result -> graded.add(result.student()));
        }
        return graded;
    }

    /** A result of somebody else would replace the one in the right part. */
    private static void requireNobodyElse(Path path, Shard shard, Set<String> graded) throws IOException {
        List<String> others =
                graded.stream().filter(student -> !shard.has(student)).toList();
        if (!others.isEmpty()) {
            throw new IOException(
                    "%s is %s, but holds results of students who are in another part: %s. Grade this part again, with a new --out."
                            .formatted(path, shard.words(), some(others)));
        }
    }

    private static String some(List<String> all) {
        String more = all.size() > MOST_TOLD ? " and %d more".formatted(all.size() - MOST_TOLD) : "";
        return all.stream().limit(MOST_TOLD).collect(Collectors.joining(", ")) + more;
    }
}
