package chainrule.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chainrule.files.Folders;
import chainrule.grader.Grader;
import chainrule.grader.Graders;
import chainrule.notebook.ExerciseKey;
import chainrule.shard.Shard;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** In the copies of all shares a search finds what it finds in the whole class. */
@EnabledOnOs(OS.LINUX) // Where a folder can have all names that are drawn
class SubmittedShareTest {

    @TempDir
    Path temporary;

    private static final List<ExerciseKey> EXERCISES =
            Graders.all().stream().map(Grader::key).toList();

    private static SubmissionSearch search() {
        return new SubmissionSearch(EXERCISES, FoundSubmissions.CONTENTS);
    }

    @Tag("slow")
    @Test
    void theSharesOfADrawnClassAreTheClass() throws IOException {
        for (int seed = 0; seed < 70; seed++) {
            Path folder = Files.createDirectories(temporary.resolve("class-%d/submitted".formatted(seed)));
            GeneratedClass generated = new GeneratedClass(folder, seed);
            check(folder, "seed %d, %s".formatted(seed, generated.kind));
            Folders.remove(folder.getParent());
        }
    }

    @Test
    void soAreThoseWithWhatIsNobodysAndWhatCannotBeGraded() throws IOException {
        Path folder = Files.createDirectory(temporary.resolve("submitted"));
        for (String file : List.of(
                "anna/04-backpropagation.ipynb",
                "anna/empty/.keep",
                "ben/notes.pdf",
                "ben/homework.ipynb.txt",
                "cora/.04-backpropagation.ipynb",
                "dan/all.zip",
                "eva/timestamp.txt",
                "old/graded-with.txt",
                "old/frank/04-backpropagation.ipynb",
                ".secret/04-backpropagation.ipynb",
                ".git/config",
                "list.txt",
                "nameless/homework.ipynb")) {
            Files.createDirectories(folder.resolve(file).getParent());
            Files.writeString(folder.resolve(file), "content of " + file);
        }
        Files.createSymbolicLink(folder.resolve("anna/linked.ipynb"), folder.resolve("eva/timestamp.txt"));
        Files.createSymbolicLink(folder.resolve("zoe"), folder.resolve("anna"));
        check(folder, "by hand");
    }

    /** An unreadable notebook without its name is of the one lesson that all others are of, in whatever share these are. */
    @Test
    void othersTellTheLessonOfANotebookThatCannotBeRead() throws IOException {
        Path folder = Files.createDirectory(temporary.resolve("submitted"));
        for (String file : List.of("anna/04-backpropagation.ipynb", "ben/homework.ipynb", "cora/x.ipynb")) {
            Files.createDirectories(folder.resolve(file).getParent());
            Files.writeString(folder.resolve(file), "{");
        }
        check(folder, "one lesson");
        Files.createDirectories(folder.resolve("dan"));
        Files.writeString(folder.resolve("dan/02-forward-propagation.ipynb"), "{");
        check(folder, "two lessons");
    }

    private void check(Path folder, String where) throws IOException {
        Submissions whole = search().ofClass(folder, folder, Set.of());
        Path merged = folder.resolveSibling("merged").resolve(folder.getFileName());
        Files.createDirectories(merged);
        Set<String> listed = new HashSet<>();
        Set<String> fingerprints = new HashSet<>();
        int of = 3;
        for (int number = 1; number <= of; number++) {
            Shard shard = new Shard(number, of);
            SubmissionSearch own = search().only(shard::has);
            own.ofClass(folder, folder, Set.of()).list().forEach(s -> listed.add(s.student() + "/" + s.lesson()));
            Path copy = Files.createDirectories(folder.resolveSibling("part-" + number));
            fingerprints.add(SubmittedShare.copy(folder, own.entries(), shard::has, number == 1, copy));
            layOver(copy, merged);
        }
        assertEquals(1, fingerprints.size(), where);
        checkPlaces(folder, merged, of, where);
        Submissions found = search().ofClass(merged, merged, Set.of());
        assertEquals(told(whole, folder), told(found, merged), where);
        assertEquals(
                whole.list().stream().map(s -> s.student() + "/" + s.lesson()).collect(Collectors.toSet()),
                listed,
                where);
        Folders.remove(merged.getParent());
    }

    /** Nothing lies in a wrong share; then each file in turn is put into all other shares, and is found there. */
    private static void checkPlaces(Path folder, Path merged, int of, String where) throws IOException {
        Map<Path, List<String>> entries = SubmissionSearch.entries(merged, merged, Set.of(), EXERCISES);
        List<Path> copies = IntStream.rangeClosed(1, of)
                .mapToObj(number -> folder.resolveSibling("part-" + number))
                .toList();
        for (Path copy : copies) {
            assertEquals(Map.of(), misplaced(merged, entries, copy, of), where);
        }
        for (Path file : files(merged)) {
            List<Path> without = copies.stream()
                    .filter(copy -> Files.notExists(copy.resolve(file), LinkOption.NOFOLLOW_LINKS))
                    .toList();
            for (Path copy : without) {
                Path added = copy.resolve(file);
                while (Files.notExists(added.getParent())) {
                    added = added.getParent();
                }
                Files.createDirectories(copy.resolve(file).getParent());
                Files.writeString(copy.resolve(file), "");
                assertEquals(
                        Set.of(file.toString()),
                        misplaced(merged, entries, copy, of).keySet(),
                        where);
                Folders.remove(added);
            }
            assertTrue(without.size() < of, where);
        }
        for (Path copy : copies) {
            Folders.remove(copy);
        }
    }

    private static Map<String, List<String>> misplaced(Path merged, Map<Path, List<String>> entries, Path copy, int of)
            throws IOException {
        int number = Integer.parseInt(copy.getFileName().toString().substring("part-".length()));
        return SubmittedShare.misplaced(merged, entries, new Shard(number, of)::has, number == 1, copy);
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> !Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS))
                    .map(folder::relativize)
                    .toList();
        }
    }

    private static Map<String, String> told(Submissions found, Path folder) {
        Map<String, String> told = new TreeMap<>();
        told.put("list", found.list().toString());
        told.put("notes", found.notes().toString());
        told.put("others", found.otherFiles().toString());
        told.put("uploads", found.uploads().toString());
        told.replaceAll((name, text) -> text.replace(folder.toString(), ""));
        return told;
    }

    private static void layOver(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Path copy = to.resolve(from.relativize(file));
                if (Files.isDirectory(file)) {
                    Files.createDirectories(copy);
                } else if (Files.notExists(copy, LinkOption.NOFOLLOW_LINKS)) {
                    Files.copy(file, copy, LinkOption.NOFOLLOW_LINKS);
                }
            }
        }
    }

    @Test
    void whatOthersHandedInIsPartOfTheFingerprint() throws IOException {
        Path folder = Files.createDirectory(temporary.resolve("submitted"));
        Files.createDirectory(folder.resolve("anna"));
        Path notebook = Files.writeString(folder.resolve("anna/04-backpropagation.ipynb"), "{");
        String before = copy(folder, "1");
        assertEquals(before, copy(folder, "2"));
        Files.writeString(notebook, "{}");
        assertNotEquals(before, copy(folder, "3"));
    }

    @Test
    void aPipeIsRefused() throws Exception {
        Path folder = Files.createDirectory(temporary.resolve("submitted"));
        new ProcessBuilder("mkfifo", folder.resolve("pipe.ipynb").toString())
                .start()
                .waitFor();
        assertThrows(IOException.class, () -> copy(folder, "1"));
    }

    /** Of nobody's share. */
    private String copy(Path folder, String name) throws IOException {
        SubmissionSearch search = search();
        search.ofClass(folder, folder, Set.of());
        return SubmittedShare.copy(
                folder, search.entries(), student -> false, true, Files.createDirectory(temporary.resolve(name)));
    }
}
