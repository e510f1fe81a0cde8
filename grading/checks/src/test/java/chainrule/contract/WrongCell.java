package chainrule.contract;

import chainrule.grader.Grader;
import chainrule.grader.Graders;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A cell with a mistake, whoever wrote it, of an exercise that lines are looked for in. */
record WrongCell(Grader grader, String name, String text) {

    private static final String ENDING = ".jsh";

    /** Those that the authors keep beside their exercises. */
    static List<WrongCell> kept() {
        return graders().flatMap(WrongCell::kept).toList();
    }

    private static Stream<WrongCell> kept(Grader grader) {
        ExerciseFolder exercise = ExerciseFolder.of(grader);
        return Stream.concat(exercise.mutants().stream(), exercise.caught().stream())
                .map(c -> new WrongCell(grader, c.toString(), c.text()));
    }

    /** Others. @param folder with a folder for each exercise, named as it is, and a .jsh file for each cell */
    static List<WrongCell> in(Path folder) {
        return graders()
                .flatMap(g -> files(folder.resolve(g.exercise().id()))
                        .map(f -> new WrongCell(g, f.getFileName().toString(), InProcess.text(f))))
                .toList();
    }

    /** What it would need to be right. */
    NearestRight nearest() {
        ExerciseFolder exercise = ExerciseFolder.of(grader);
        return NearestRight.of(
                text,
                Stream.concat(exercise.right().stream(), exercise.forms().stream())
                        .map(KeptCell::text)
                        .toList());
    }

    private static Stream<Grader> graders() {
        return Graders.all().stream().filter(g -> !g.exercise().trains());
    }

    private static Stream<Path> files(Path folder) {
        if (!Files.isDirectory(folder)) {
            return Stream.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(f -> f.toString().endsWith(ENDING)).sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String toString() {
        return grader.exercise().id() + ", " + name;
    }
}
