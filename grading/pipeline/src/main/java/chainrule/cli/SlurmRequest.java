package chainrule.cli;

import chainrule.assignment.Roster;
import chainrule.grader.Grader;
import chainrule.grader.Graders;
import chainrule.intake.SubmissionFolder;
import chainrule.intake.SubmissionSearch;
import chainrule.notebook.ExerciseKey;
import chainrule.report.Plural;
import chainrule.shard.PartSeal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Checks what {@code course grade --slurm} is about to grade, so that a mistake is reported now and not by jobs after
 * hours of waiting.
 */
record SlurmRequest(GradeOptions options) {

    /** @throws IOException if no part, or the merge, could do what is asked */
    void require() throws IOException {
        int parts = options.slurm.orElseThrow();
        if (parts < 1) {
            throw new IOException(
                    "--slurm says in how many parts the class is graded, at least 1, but got %d.".formatted(parts));
        }
        if (options.shard.isPresent()) {
            throw new IOException("--slurm divides the class itself: leave out --shard.");
        }
        if (!options.onlyStudents.isEmpty() || !options.onlyExercises.isEmpty()) {
            throw new IOException(
                    "--slurm grades the whole class: give --only-student and --only-exercise to a course grade"
                            + " without --slurm, with the merged folder as --out.");
        }
        Path to = options.out.orElseThrow(
                () -> new IOException("--slurm needs --out DIR, a folder that all machines of the cluster reach."));
        PartRun.seed(options);
        ResultFolder.requireOfParts(to, options.folder);
        ResultFolder.requireNoPart(to);
        PartSeal.of(options.keyFile);
        Set<String> roster = options.rosterFile.isPresent()
                ? Roster.read(options.rosterFile.get()).submitted().keySet()
                : Set.of();
        if (options.overridesFile.isPresent() && !Files.exists(options.overridesFile.get())) {
            throw new IOException("%s: there is no such file.".formatted(options.overridesFile.get()));
        }
        requireNoMoreThanSubmissions(parts, roster);
    }

    private void requireNoMoreThanSubmissions(int parts, Set<String> roster) throws IOException {
        List<ExerciseKey> exercises = Graders.all().stream().map(Grader::key).toList();
        Set<String> students = new HashSet<>();
        try (SubmissionFolder submitted = SubmissionFolder.of(options.folder, Optional.empty())) {
            SubmissionSearch.entries(submitted.folder(), submitted.given(), roster, exercises)
                    .values()
                    .forEach(students::addAll);
        }
        if (parts > students.size() && !students.isEmpty()) {
            throw new IOException("%d parts are more than the %s in %s. Give fewer parts with --slurm."
                    .formatted(parts, Plural.of(students.size(), "submission"), options.folder));
        }
    }
}
