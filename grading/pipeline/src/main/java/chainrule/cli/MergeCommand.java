package chainrule.cli;

import chainrule.assignment.Assignment;
import chainrule.intake.SubmissionFolder;
import chainrule.marks.GradersVersion;
import chainrule.marks.GradingSettings;
import chainrule.marks.ResultStore;
import chainrule.run.EditSource;
import chainrule.run.SandboxSetup;
import chainrule.shard.ClassParts;
import chainrule.shard.PartFolder;
import chainrule.shard.PartManifest;
import chainrule.shard.PartSeal;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Combines the parts of a class that were graded separately. */
@Command(
        name = "merge",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description =
                "Merges the parts that course grade --shard made. The results are those that one run would give for"
                        + " the whole class.",
        footer = {
            "",
            "All parts must be there, each as it was graded, and all with the same seed,",
            "graders, limits and inputs. Their folders are only read. DIR is new or empty,",
            "or holds earlier results; overrides.csv may be there already.",
            "",
            "Examples:",
            "  course merge part1 part2 part3 --out submitted-graded",
            "  course merge parts/* --out submitted-graded --key key.bin",
            "",
            "Exit codes: 0 merged; 1 could not be merged, the message says why; 2 the command was not understood."
        })
final class MergeCommand implements Callable<Integer> {

    private static final String NOTHING =
            "Nothing was merged, and the parts are unchanged. Run the same command again.";

    @Parameters(paramLabel = "PART", arity = "1..*", description = "The folders of all parts.")
    private List<Path> folders;

    @Option(names = "--out", paramLabel = "DIR", required = true, description = "Where results go.")
    private Path to;

    @Option(names = "--key", paramLabel = "FILE", description = "The key that the parts were sealed with.")
    private Optional<Path> keyFile;

    @Option(
            names = "--overrides",
            paramLabel = "FILE",
            description = "Marks given by hand, as course grade reads them; DIR/overrides.csv by default.")
    private Optional<Path> overridesFile;

    @Mixin
    private ReportOptions reports;

    @Option(names = "--verbose", description = "List everything that was left out.")
    private boolean verbose;

    @Option(
            names = "--allow-unsandboxed",
            description = "Merge even if there is no sandbox. Notebooks are then read with your rights.")
    private boolean unsandboxed;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        reports.require();
        for (Path folder : folders) {
            ResultFolder.requireOfParts(to, folder);
        }
        ResultFolder.requireNoPart(to);
        PrintWriter say = spec.commandLine().getOut();
        ClassParts parts = ClassParts.of(folders, PartSeal.of(keyFile));
        requireSameProgram(parts.manifest());
        return FolderLock.in(to, FolderLock.Writer.MERGE, FolderLock.LockAttempt.OF_THE_SYSTEM, say::println, () -> {
            StopNotice.set(NOTHING);
            FreshFolder fresh = FreshFolder.of(to);
            try (MergedFolder merged = MergedFolder.of(parts, to)) {
                PartStudents students = PartStudents.of(
                        parts, merged.submitted(), input(parts.parts().get(0).path(), "roster.csv"));
                students.requireInTheirParts();
                ForgottenIds.requireNone(
                        to,
                        students.all(),
                        "these parts",
                        "Leave deleted students out of the submissions and the roster, and grade all parts again, each"
                                + " with a new --out; nothing was merged.");
                StopNotice.setUnfinished(
                        "The results in %s are incomplete: do not use them yet. The parts are unchanged. Run the same command again."
                                .formatted(to));
                merged.layResults(parts);
                report(parts, merged.submitted(), say);
            } catch (Exception | OutOfMemoryError e) {
                if (fresh.clear(e)) {
                    StopNotice.set(NOTHING);
                }
                throw e;
            }
            return 0;
        });
    }

    /** Another version of the program would write different reports from those of the run that these must equal. */
    private static void requireSameProgram(PartManifest manifest) throws IOException {
        String own = "graders " + GradersVersion.current();
        if (manifest.gradedWith().lines().noneMatch(own::equals)) {
            throw new IOException(
                    "The parts were graded by another version of this program (%s, and this is %s): merge them with that one."
                            .formatted(manifest.gradedWith().lines().findFirst().orElse(""), own));
        }
    }

    private void report(ClassParts parts, Path folder, PrintWriter say) throws Exception {
        PartManifest manifest = parts.manifest();
        GradingSettings settings = new GradingSettings(
                manifest.seed(),
                Duration.ofSeconds(manifest.seconds()),
                Duration.ofSeconds(manifest.submissionSeconds()));
        ResultStore store = new ResultStore(to.resolve(PartFolder.RESULTS), manifest.gradedWith());
        try (SubmissionFolder submitted = SubmissionFolder.of(folder, Optional.empty());
                SandboxSetup setup = unsandboxed ? SandboxSetup.sandboxedIfPossible() : SandboxSetup.sandboxed();
                ReadingProcess reader = new ReadingProcess(setup, settings, false)) {
            RunInputs inputs = inputs(parts.parts().get(0).path(), submitted, reader);
            List<String> leftOut = new ArrayList<>(manifest.notes());
            leftOut.addAll(inputs.submissions().notes());
            tell(leftOut, say);
            if (inputs.submissions().list().isEmpty()) {
                throw new IOException("No notebook of a lesson with exercises is in these parts.");
            }
            AssignmentSeed.of(Optional.of(manifest.seed()), to);
            ResultSource source = new KnownResults(new GradedResults(
                    setup, settings, reader, EditSource.NONE, 1, ProgressDisplay.Form.NOW_AND_THEN, say, false));
            RegradeRequest nothing = RegradeRequest.of(List.of(), List.of(), List.of(), inputs.graders());
            ClassResults results = ClassResults.of(inputs, nothing, store, to, source, lines -> tell(lines, say));
            new ClassReports(to, folder, reader, reports, MergedFolder.machines(parts), lines -> tell(lines, say), say)
                    .write(results.asGraded(), store, leftOut);
        }
    }

    private RunInputs inputs(Path part, SubmissionFolder submitted, ReadingProcess reader) throws IOException {
        Assignment assignment = RunInputs.assignment(input(part, "assignment.json"));
        return RunInputs.read(
                submitted,
                assignment,
                input(part, "roster.csv"),
                overridesFile.or(() -> Optional.of(to.resolve("overrides.csv")).filter(Files::exists)),
                RunInputs.search(reader, assignment.leniency().best()),
                to);
    }

    private static Optional<Path> input(Path part, String name) {
        return Optional.of(part.resolve(PartFolder.INPUTS).resolve(name)).filter(Files::exists);
    }

    private void tell(List<String> lines, PrintWriter say) {
        LeftOutFile.tell(lines, verbose ? Integer.MAX_VALUE : MarkChanges.MOST, say);
    }
}
