package chainrule.cli;

import chainrule.assignment.SimilarIds;
import chainrule.chart.VisibleText;
import chainrule.marks.ClassRecord;
import chainrule.marks.MarkHistory;
import chainrule.marks.ResultStore;
import chainrule.marks.SubmissionResult;
import chainrule.shard.PartFolder;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Deletes one student's data from a folder of results. */
@Command(
        name = "forget",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Deletes one student's data from a folder of results.",
        footer = {
            "",
            "GRADED is the folder of results that course grade wrote. You may leave it out in",
            "a folder that contains exactly one folder whose name ends in -graded. The",
            "results of the class are computed again without the student; nobody else's",
            "marks change.",
            "There is no way back. Parts that course grade --shard graded are sealed: delete",
            "their folders after the merge.",
            "",
            "Examples:",
            "  course forget 1001 submitted-graded --dry-run",
            "  course forget 1001 submitted-graded",
            "",
            "Exit codes: 0 done; 1 could not be done, the message says why; 2 the command was not understood."
        })
final class ForgetCommand implements Callable<Integer> {

    private static final int MOST = 20;

    @Parameters(index = "0", paramLabel = "ID", description = "The student's id, as in gradebook.csv.")
    private String student;

    @Parameters(index = "1", arity = "0..1", paramLabel = "GRADED", description = "The folder of results.")
    private Optional<Path> graded;

    @Option(names = "--dry-run", description = "Say what would be deleted, and delete nothing.")
    private boolean dryRun;

    @Option(
            names = "--all-places",
            description = "With --dry-run: list every place that would still name the student, not only the first 20.")
    private boolean allPlaces;

    @Option(
            names = "--earlier",
            paramLabel = "DIR",
            description = "Results of an earlier class, with which class.html still compares.")
    private Optional<Path> earlier;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        if (student.isBlank()) {
            throw new IOException(
                    "The id is empty. Give the id of a student, as it is in gradebook.csv. Nothing was deleted.");
        }
        Path folder = graded.isPresent() ? graded.get() : onlyOne();
        if (PartFolder.isPart(folder)) {
            throw new IOException(
                    ("%s is a part of a class, which course grade --shard wrote. It is sealed and has the roster of"
                                    + " the whole class, so no single student can be deleted from it. Delete the student from the"
                                    + " merged folder, and then delete the folders of all parts: nothing needs them any more. If"
                                    + " they are not merged yet, take the student out of the submissions and the roster, and grade"
                                    + " all parts again, each with a new --out. Nothing was deleted.")
                            .formatted(folder));
        }
        if (!Files.isDirectory(folder.resolve("results"))) {
            throw new IOException("%s is not a folder of results that course grade wrote.".formatted(folder));
        }
        requireKnown(folder, ClassRecord.in(folder).students()); // Before anything is written, a lock too.
        PrintWriter say = spec.commandLine().getOut();
        return dryRun
                ? forget(folder, say)
                : FolderLock.in(
                        folder,
                        FolderLock.Writer.FORGET,
                        FolderLock.LockAttempt.OF_THE_SYSTEM,
                        say::println,
                        () -> ReviewLock.in(folder, () -> forget(folder, say)));
    }

    private static Path onlyOne() throws IOException {
        try (Stream<Path> files = Files.list(Path.of(""))) {
            List<Path> found = files.filter(file -> file.toString().endsWith("-graded") && Files.isDirectory(file))
                    .sorted()
                    .toList();
            if (found.size() != 1) {
                throw new IOException("Name the folder of results: %s."
                        .formatted(
                                found.isEmpty()
                                        ? "no folder here ends in -graded"
                                        : "here are "
                                                + found.stream()
                                                        .map(Path::toString)
                                                        .collect(Collectors.joining(" and "))));
            }
            return found.get(0);
        }
    }

    private int forget(Path folder, PrintWriter say) throws IOException {
        ClassRecord before = ClassRecord.in(folder);
        StudentIdentifiers identifiers = StudentIdentifiers.of(
                student, Optional.ofNullable(before.students().get(student)));
        StudentRemoval removal = new StudentRemoval(folder, student, identifiers, before, earlier);
        if (dryRun) {
            say.println("This would be deleted from %s:".formatted(folder));
            tell(removal.lines(), say);
            tellMentions(
                    "The id, the name or the address would still be in these places, in other students' files or in"
                            + " texts that people wrote. Check whether they mean this student:",
                    removal.mentionsAfterwards(),
                    say);
            tellFoldersBeside(folder, identifiers, say);
            say.println("Nothing was deleted.");
            return 0;
        }
        StopNotice.setUnfinished(
                "The data of %s may be deleted only in part from %s. Run the same command again to delete the rest."
                        .formatted(VisibleText.line(student), folder));
        // First, so that after an interrupted run nobody comes back unnoticed either.
        ForgottenIds.in(folder).with(student).write(folder);
        List<String> remarks = removal.run();
        StopNotice.setUnfinished(
                "The data of %s was deleted from %s, but the search for other places with this student's data was not finished."
                        .formatted(VisibleText.line(student), folder));
        say.println("Deleted from %s:".formatted(folder));
        tell(removal.lines(), say);
        remarks.forEach(remark -> say.println(VisibleText.line(remark)));
        tellMentions(
                "The id, the name or the address is still in these places, in other students' files or in texts that"
                        + " people wrote. Check whether they mean this student:",
                RemainingMentions.of(folder, identifiers),
                say);
        tellFoldersBeside(folder, identifiers, say);
        say.println(
                "%s has a salted fingerprint of the id. With it, course grade and course merge notice if they would bring the student back into this folder."
                        .formatted(ForgottenIds.FILE));
        say.println("This command cannot know what else there is. Look yourself at the submissions, the roster, the"
                + " assignment file and marks by hand in other places, at parts of the class that several machines"
                + " graded, at other folders of results, at your learning platform, at what you sent, and at"
                + " backups.");
        return 0;
    }

    private void tellMentions(String head, List<RemainingMentions.Mention> left, PrintWriter say) {
        if (!left.isEmpty()) {
            int most = dryRun && !allPlaces ? MOST : left.size(); // Afterwards nobody can ask for the rest.
            say.println(head);
            tell(left.stream().limit(most).map(RemainingMentions.Mention::words).toList(), say);
            if (left.size() > most) {
                say.println(
                        "  … and %d more; with --all-places, all of them are listed.".formatted(left.size() - most));
            }
        }
    }

    private static void tellFoldersBeside(Path folder, StudentIdentifiers identifiers, PrintWriter say)
            throws IOException {
        List<Path> parts = PartsBeside.holding(folder, identifiers);
        if (!parts.isEmpty()) {
            say.println(
                    "Parts of a class still hold data of this student. Once they are merged nothing needs them; delete"
                            + " these folders:");
            tell(parts.stream().map(Path::toString).toList(), say);
        }
        List<Path> similar = SimilarBeside.perhapsHolding(folder, identifiers);
        if (!similar.isEmpty()) {
            say.println("Pages of course similar hold, or may hold, cells of this student. Delete these folders, or run"
                    + " course similar again without the student:");
            tell(similar.stream().map(Path::toString).toList(), say);
        }
    }

    private static void tell(List<String> lines, PrintWriter say) {
        lines.forEach(line -> say.println("  " + VisibleText.line(line)));
    }

    /** Accepts only an id that is spelled exactly as in the results, because nothing is deleted on a guess. */
    private void requireKnown(Path folder, Map<String, ClassRecord.StudentFacts> students) throws IOException {
        MarkHistory history = MarkHistory.in(folder);
        Set<String> known = new TreeSet<>(students.keySet());
        known.addAll(history.marks().keySet());
        history.changes().forEach(change -> known.add(change.student()));
        new ResultStore(folder.resolve("results"), "")
                .beside(List.of()).stream().map(SubmissionResult::student).forEach(known::add);
        if (known.contains(student) || StudentRemoval.hasRows(folder, student)) {
            return;
        }
        if (ForgottenIds.in(folder).has(student)) {
            throw new IOException(
                    "Nothing of %s is left in %s: course forget has deleted this student already. Nothing was deleted now."
                            .formatted(student, folder));
        }
        Set<String> meant = new TreeSet<>();
        new SimilarIds(known).of(student).ifPresent(meant::add);
        students.forEach((id, facts) -> {
            if (StudentIdentifiers.of(id, Optional.of(facts)).isMeantBy(student)) {
                meant.add(id);
            }
        });
        String hint = meant.isEmpty()
                ? "gradebook.csv lists all ids."
                : meant.size() == 1
                        ? "Is %s meant? Then give this id."
                                .formatted(meant.iterator().next())
                        : "It could mean %s; give one of these ids.".formatted(String.join(" or ", meant));
        throw new IOException(
                "No student in %s has the id %s. %s Nothing was deleted.".formatted(folder, student, hint));
    }
}
