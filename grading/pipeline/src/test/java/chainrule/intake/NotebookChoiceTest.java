package chainrule.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chainrule.marks.NotebookChoice;
import chainrule.marks.Submission;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which of several notebooks of one student counts. */
class NotebookChoiceTest extends SubmittedFolder {

    @Test
    void inOneFolderTheCopiesOfAStudentAreOneStudentAndTheOneWithWorkCounts() throws IOException {
        untouched("gus_04-backpropagation.ipynb");
        Path work = notebook("gus_04-backpropagation (1).ipynb");
        notebook("olga_04-backpropagation-Copy2.ipynb");
        notebook("olga_04-backpropagation-Copy1.ipynb");
        Path last = notebook("olga_04-backpropagation-Copy10.ipynb");
        assertEquals(
                List.of(work, last),
                found().list().stream().map(Submission::file).toList());
        assertEquals(Set.of("gus", "olga"), found().students());
        assertEquals(3, found().notes().size(), this::notes);
    }

    @Test
    void whoIsInTheRosterIsNobodysCopy() throws IOException {
        notebook("gus_04-backpropagation.ipynb");
        notebook("gus_04-backpropagation (1).ipynb");
        assertEquals(
                Set.of("gus", "gus_ (1)"),
                FoundSubmissions.in(folder, Set.of("gus", "gus_ (1)")).students());
    }

    @Test
    void ofTwoNotebooksForOneLessonOneCountsAndItIsSaid() throws IOException {
        notebook("anna/04-backpropagation.ipynb");
        notebook("anna/copy of 04-backpropagation.ipynb");
        assertEquals(1, found().list().size());
        assertTrue(found().notes().get(0).contains("does not count"), () -> notes());
    }

    @ParameterizedTest
    @CsvSource({
        "lee_12345_999_04-backpropagation-2.ipynb, lee_12345_1000_04-backpropagation-1.ipynb",
        "lee_12345_7_04-backpropagation-9.ipynb, lee_LATE_12345_8_04-backpropagation.ipynb",
        "anna/04-backpropagation (2).ipynb, anna/04-backpropagation.ipynb",
        "anna/old/04-backpropagation.ipynb, anna/04-backpropagation.ipynb",
        "anna/04-backpropagation-9.ipynb, anna/04-backpropagation-10.ipynb",
    })
    void theLastOfSeveralNotebooksCounts(String before, String last) throws IOException {
        notebook(before);
        Path counts = notebook(last);
        assertEquals(
                List.of(counts), found().list().stream().map(Submission::file).toList());
        assertEquals(
                List.of("%s: does not count, as %s is of the same student and lesson, and the last one"
                        .formatted(before, last)),
                found().notes());
    }

    @ParameterizedTest
    @CsvSource({
        "anna/04-backpropagation-Copy1.ipynb, anna/04-backpropagation.ipynb",
        "anna/04-backpropagation (1).ipynb, anna/04-backpropagation.ipynb",
        "anna/04-backpropagation - Kopie.ipynb, anna/04-backpropagation.ipynb",
        "anna/04-backpropagation-checkpoint.ipynb, anna/04-backpropagation.ipynb",
        "anna/old/04-backpropagation.ipynb, anna/04-backpropagation.ipynb",
        "anna/homework.ipynb, anna/04-backpropagation.ipynb",
        "lee_12345_7_04-backpropagation-Copy1.ipynb, lee_12345_8_04-backpropagation.ipynb",
        "Anna_5_assignsubmission_file/04-backpropagation (2).ipynb, Anna_5_assignsubmission_file/04-backpropagation.ipynb",
    })
    void theOnlyNotebookWithWorkCounts(String work, String stub) throws IOException {
        Path counts = notebook(work);
        untouched(stub);
        Submission found = found().list().get(0);
        assertEquals(counts, found.file());
        assertEquals(
                NotebookChoice.Reason.ONLY_WITH_WORK,
                found().choices().get(found).reason());
        assertEquals(
                List.of(
                        "%s: does not count, as %s is of the same student and lesson, and the only one with work in its exercises"
                                .formatted(stub, work)),
                found().notes());
    }

    @Test
    void ofThreeTheLastOneWithWorkCountsAndOfNoneWithWorkTheLastOne() throws IOException {
        notebook("anna/04-backpropagation-1.ipynb");
        Path last = notebook("anna/04-backpropagation-2.ipynb");
        untouched("anna/04-backpropagation.ipynb");
        untouched("ben/04-backpropagation-1.ipynb");
        Path lessons = untouched("ben/04-backpropagation.ipynb");
        List<Submission> list = found().list();
        assertEquals(List.of(last, lessons), list.stream().map(Submission::file).toList());
        assertEquals(
                List.of(NotebookChoice.Reason.LAST_WITH_WORK, NotebookChoice.Reason.LAST),
                list.stream().map(s -> choice(s).reason()).toList());
    }
}
