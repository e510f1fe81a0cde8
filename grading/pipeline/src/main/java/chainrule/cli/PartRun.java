package chainrule.cli;

import chainrule.files.AtomicFiles;
import chainrule.files.Fingerprint;
import chainrule.files.Folders;
import chainrule.intake.SubmissionFolder;
import chainrule.intake.SubmissionSearch;
import chainrule.intake.Submissions;
import chainrule.intake.SubmittedShare;
import chainrule.marks.GradingBasis;
import chainrule.marks.GradingSettings;
import chainrule.marks.ResultStore;
import chainrule.marks.SubmissionResult;
import chainrule.report.Plural;
import chainrule.run.SandboxSetup;
import chainrule.shard.PartFolder;
import chainrule.shard.PartManifest;
import chainrule.shard.PartSeal;
import chainrule.shard.Shard;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Grades one part of a class, and keeps what {@code course merge} needs: results, and copies of everything that they
 * were made from.
 *
 * @param to the part's folder
 */
record PartRun(GradeOptions options, Shard shard, Path to, PrintWriter say) {

    static final String ASSIGNMENT = "assignment file";
    static final String ROSTER = "roster";

    /** @throws IOException if the parts of a class would draw different seeds */
    static long seed(GradeOptions options) throws IOException {
        return options.seed
                .or(RunInputs.assignment(options.assignmentFile)::seed)
                .orElseThrow(
                        () -> new IOException("All parts of a class need the same seed: give --seed NUMBER, or write"
                                + " \"seed\" into the assignment file."));
    }

    void grade(
            RunInputs found,
            SubmissionSearch search,
            SubmissionFolder submitted,
            SandboxSetup setup,
            ReadingProcess reader)
            throws Exception {
        PartSeal seal = PartSeal.of(options.keyFile);
        GradingSettings settings =
                options.settings(seed(options)).withVariants(found.assignment().variants());
        String gradedWith = GradingBasis.lines(settings, setup.describe(), found.graders(), options.lines);
        ResultStore store = new ResultStore(to.resolve(PartFolder.RESULTS), gradedWith);
        requireNobodyElse(store);
        StopNotice.setUnfinished(GradingSummary.unfinished(to));
        PartFolder.open(to, seal)
                .ifPresent(why -> say.println("%s, so none of its earlier results is kept.".formatted(why)));
        // As the class is now: what is handed in while it is graded is for another run.
        String files = copy(search, submitted);
        RegradeRequest nothing = RegradeRequest.of(List.of(), List.of(), List.of(), found.graders());
        ClassResults results = ClassResults.of(
                found,
                nothing,
                store,
                to,
                options.grading(setup, settings, reader, say),
                lines -> LeftOutFile.tell(lines, MarkChanges.MOST, say));
        if (shard.number() == 1) {
            submitted.keep();
        } else {
            submitted.close(); // What came out of a zip file is not to be listed as the part's own.
        }
        AtomicFiles.write(to.resolve(Submissions.GRADED_WITH), gradedWith);
        AtomicFiles.write(to.resolve(PartFolder.MACHINE), MachineDescription.text(setup.measures()));
        Map<String, String> inputs = new TreeMap<>(Map.of(PartManifest.SUBMISSIONS, files));
        inputs.put(ASSIGNMENT, input(options.assignmentFile, "assignment.json"));
        inputs.put(ROSTER, input(options.rosterFile, "roster.csv"));
        PartFolder.close(
                to,
                new PartManifest(
                        0,
                        shard,
                        submitted.given().toRealPath().getFileName().toString(),
                        settings.seed(),
                        settings.limit().toSeconds(),
                        settings.submissionLimit().toSeconds(),
                        gradedWith,
                        inputs,
                        submitted.notes(),
                        Map.of()),
                seal);
        say.println(GradingSummary.graded(
                Plural.of(results.results().size(), "notebook"),
                results.graded(),
                results.results().size() - results.graded()));
        say.println("%s is graded: %s. When all parts are graded, course merge makes the reports."
                .formatted(shard.words().replaceFirst("p", "P"), to));
    }

    /** In the folder of another part, the results would count twice. */
    private void requireNobodyElse(ResultStore store) throws IOException {
        Optional<String> other = store.beside(List.of()).stream()
                .map(SubmissionResult::student)
                .filter(student -> !shard.has(student))
                .findFirst();
        if (other.isPresent()) {
            throw new IOException(
                    "%s holds results of students who are not in %s, such as %s; choose another folder with --out."
                            .formatted(to, shard.words(), other.get()));
        }
    }

    private String copy(SubmissionSearch search, SubmissionFolder submitted) throws IOException {
        Path target = to.resolve(PartFolder.SUBMITTED);
        Folders.empty(target);
        return SubmittedShare.copy(submitted.folder(), search.entries(), shard::has, shard.number() == 1, target);
    }

    /** Keeps a copy of a file that the instructor gave, and returns its fingerprint. */
    private String input(Optional<Path> file, String name) throws IOException {
        Path copy = to.resolve(PartFolder.INPUTS).resolve(name);
        if (file.isEmpty()) {
            Files.deleteIfExists(copy);
            return "";
        }
        Files.createDirectories(copy.getParent());
        Files.copy(file.get(), copy, StandardCopyOption.REPLACE_EXISTING);
        return Fingerprint.of(copy);
    }
}
