package chainrule.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chainrule.files.FileNames;
import chainrule.files.Folders;
import chainrule.intake.Submissions.BestNotebook;
import chainrule.marks.NotebookChoice;
import chainrule.marks.Submission;
import chainrule.marks.UngradedFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Whatever students put into what they hand in, no two of them share a row, a file or a time. */
@EnabledOnOs(OS.LINUX) // Where a folder can have all of these names
class GeneratedClassTest {

    @TempDir
    Path temporary;

    @Test
    void eachNotebookBelongsToTheStudentThatTheOutermostLayoutNames() throws IOException {
        check(0, 140);
    }

    @Test
    @Tag("slow")
    void soItDoesInAThousandClasses() throws IOException {
        check(1_000, 1_000);
    }

    @Test
    void whicheverOfSeveralNotebooksIsTheBestItIsTheStudentsOwn() throws IOException {
        int versions = 0;
        for (int seed = 0; seed < 70; seed++) {
            Path folder = Files.createDirectory(temporary.resolve("class-" + seed));
            GeneratedClass generated = new GeneratedClass(folder, seed);
            versions += checkBest(generated, "seed %d, %s".formatted(seed, generated.kind));
            Folders.remove(folder);
        }
        assertTrue(versions > 20, "" + versions);
    }

    /** @return how many students handed in several notebooks */
    private static int checkBest(GeneratedClass generated, String where) throws IOException {
        Submissions found = FoundSubmissions.versionsIn(generated.folder);
        Map<String, Integer> owners = new HashMap<>();
        Map<Submission, BestNotebook> first = new HashMap<>();
        for (Submission s : found.list()) {
            owners.put(s.student(), Integer.parseInt(Files.readString(s.file())));
            if (found.versions().containsKey(s)) {
                Path best = found.versions().get(s).files().get(0);
                first.put(s, new BestNotebook(best, NotebookChoice.Reason.BEST));
            }
        }
        Submissions counted = found.counting(first);
        assertEquals(found.list().size(), counted.list().size(), where);
        for (int i = 0; i < counted.list().size(); i++) {
            Submission latest = found.list().get(i);
            Submission best = counted.list().get(i);
            assertEquals(latest.student(), best.student(), where);
            assertEquals(
                    owners.get(best.student()), Integer.parseInt(Files.readString(best.file())), () -> where + best);
            assertEquals(first.containsKey(latest), !latest.file().equals(best.file()), () -> where + best);
            assertEquals(found.times().get(latest), counted.times().get(best), () -> where + best);
        }
        return first.size();
    }

    private void check(int first, int classes) throws IOException {
        Map<GeneratedClass.Kind, Integer> seen = new EnumMap<>(GeneratedClass.Kind.class);
        for (int seed = first; seed < first + classes; seed++) {
            Path folder = Files.createDirectory(temporary.resolve("class-" + seed));
            GeneratedClass generated = new GeneratedClass(folder, seed);
            seen.merge(generated.kind, 1, Integer::sum);
            check(generated, "seed %d, %s".formatted(seed, generated.kind));
            Folders.remove(folder);
        }
        assertEquals(GeneratedClass.Kind.values().length, seen.size());
        assertTrue(seen.values().stream().allMatch(n -> n > classes / 20), seen::toString);
    }

    private static void check(GeneratedClass generated, String where) throws IOException {
        Submissions found = FoundSubmissions.in(generated.folder);
        Map<String, Integer> owners = new HashMap<>();
        for (Submission s : found.list()) {
            int owner = Integer.parseInt(Files.readString(s.file()));
            assertNull(owners.put(s.student(), owner), () -> where + ": " + s.student() + " has two of a lesson");
        }
        assertEquals(owners.size(), new HashSet<>(owners.values()).size(), () -> where + ": " + owners);
        assertEquals(
                generated.size,
                owners.size() + generated.withoutNotebook.size(),
                () -> "%s: somebody has no row: %s".formatted(where, found));
        assertEquals(generated.size, found.students().size(), () -> where + ": " + found.students());

        Set<String> files = new HashSet<>();
        for (String student : found.students()) {
            String file = FileNames.of(student).toLowerCase(Locale.ROOT);
            assertTrue(files.add(file), () -> "%s: two students share %s".formatted(where, file));
        }
        found.uploads().forEach((student, upload) -> {
            if (owners.containsKey(student)) {
                assertEquals(
                        Optional.ofNullable(generated.times.get(owners.get(student))),
                        upload.time(),
                        () -> where + ": time of " + student);
            } else {
                assertEquals(
                        List.of(UngradedFile.Kind.NOT_A_NOTEBOOK),
                        upload.otherFiles().stream()
                                .map(UngradedFile::kind)
                                .distinct()
                                .toList(),
                        () -> where + ": " + student);
            }
        });
    }
}
