package chainrule.cli;

import chainrule.assignment.LookAlikeIds;
import chainrule.assignment.Roster;
import chainrule.assignment.SimilarIds;
import chainrule.grader.Exercise;
import chainrule.grader.Grader;
import chainrule.marks.ResultStore;
import chainrule.marks.SubmissionResult;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Students who are known on one side only, such as those who handed in work but are not in the roster, or were graded
 * before but are now missing, and students who may be confused with others.
 */
final class RosterMismatch {

    private RosterMismatch() {}

    /** What an instructor should know, with a line for each. */
    static List<String> of(RunInputs inputs, ResultStore store) throws IOException {
        Set<String> ids = new TreeSet<>(inputs.submissions().students());
        inputs.roster().ifPresent(roster -> ids.addAll(roster.submitted().keySet()));
        List<String> said = new ArrayList<>(LookAlikeIds.in(ids));
        inputs.roster()
                .ifPresent(
                        roster -> said.addAll(notIn(roster, inputs.submissions().students())));
        inputs.roster()
                .flatMap(roster -> roster.unclearExcuses(inputs.assignment().name()))
                .ifPresent(said::add);
        said.addAll(inputs.assignment().leniency().unknown(ids, groups(inputs)));
        said.addAll(
                inputs.assignment().leniency().withoutEffect(inputs.assignment().deadline(), bonus(inputs)));
        Set<String> lessons = RunInputs.byLesson(inputs.graders()).keySet();
        store.beside(inputs.submissions().list()).stream()
                .filter(r -> lessons.contains(r.lesson()))
                .collect(Collectors.groupingBy(
                        SubmissionResult::student,
                        TreeMap::new,
                        Collectors.mapping(SubmissionResult::lesson, Collectors.joining(", "))))
                .forEach((student, lesson) -> said.add(
                        "%s: %s was graded before, but no notebook is there now; result and feedback are kept and do not count"
                                .formatted(student, lesson)));
        return said;
    }

    private static Set<String> bonus(RunInputs inputs) {
        return inputs.graders().stream()
                .map(Grader::exercise)
                .filter(e -> e.bonus() || inputs.assignment().bonus().contains(e.id()))
                .map(Exercise::id)
                .collect(Collectors.toSet());
    }

    private static Set<String> groups(RunInputs inputs) {
        return inputs.roster().stream()
                .flatMap(roster -> roster.submitted().keySet().stream().map(roster::group))
                .collect(Collectors.toSet());
    }

    private static List<String> notIn(Roster roster, Set<String> handedIn) {
        Set<String> absent = new TreeSet<>(roster.submitted().keySet());
        absent.removeAll(handedIn);
        SimilarIds likeAbsent = new SimilarIds(absent);
        List<String> said = new ArrayList<>();
        if (absent.size() == roster.submitted().size()) {
            said.add(
                    "Nobody in the roster handed in: its column student must hold the ids that are in the names of files and folders.");
        }
        handedIn.stream()
                .filter(id -> !roster.submitted().containsKey(id))
                .forEach(id -> said.add(id + ": not in the roster" + likeAbsent.meant(id)));
        return said;
    }
}
