package chainrule.cli;

import chainrule.assignment.Roster;
import chainrule.grader.Grader;
import chainrule.grader.Graders;
import chainrule.intake.SubmissionSearch;
import chainrule.intake.SubmittedShare;
import chainrule.notebook.ExerciseKey;
import chainrule.shard.ClassParts;
import chainrule.shard.PartFolder;
import chainrule.shard.Shard;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The students in the parts of a class, found by names alone before anything is written.
 *
 * @param submitted the copies of all parts, combined in one folder
 * @param entries its files and folders, with the ids of the students to whom they belong
 * @param roster the ids in the roster
 */
record PartStudents(ClassParts parts, Path submitted, Map<Path, List<String>> entries, Set<String> roster) {

    static PartStudents of(ClassParts parts, Path submitted, Optional<Path> rosterFile) throws IOException {
        Set<String> roster = rosterFile.isPresent()
                ? Roster.read(rosterFile.get()).submitted().keySet()
                : Set.of();
        List<ExerciseKey> exercises = Graders.all().stream().map(Grader::key).toList();
        return new PartStudents(
                parts, submitted, SubmissionSearch.entries(submitted, submitted, roster, exercises), roster);
    }

    /** Everybody from whom a part has anything. */
    Set<String> all() {
        Set<String> all = new TreeSet<>(roster);
        entries.values().forEach(all::addAll);
        parts.parts().forEach(part -> all.addAll(part.graded()));
        return all;
    }

    /** @throws IOException that names everything in the wrong part, where nobody would grade or miss it */
    void requireInTheirParts() throws IOException {
        List<String> wrong = new ArrayList<>();
        for (PartFolder part : parts.parts()) {
            Shard shard = part.manifest().shard();
            Path own = part.path().resolve(PartFolder.SUBMITTED);
            SubmittedShare.misplaced(submitted, entries, shard::has, shard.number() == 1, own)
                    .forEach((place, ids) -> wrong.add("%s is %s, but holds %s, which is %s."
                            .formatted(
                                    part.path(),
                                    shard.words(),
                                    place,
                                    ids.isEmpty()
                                            ? "nobody's and belongs in part 1"
                                            : "of %s, who is in another part".formatted(String.join(", ", ids)))));
        }
        if (!wrong.isEmpty()) {
            throw new IOException(String.join("\n", wrong) + "\nGrade these parts again, each with a new --out.");
        }
    }
}
