package chainrule.cli;

import chainrule.marks.ResultStore;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Complete results, for which nothing is graded.
 *
 * @param source has all of them
 */
record KnownResults(ResultSource source) implements ResultSource {

    private static final int MOST_TOLD = 5;

    @Override
    public PlannedResults of(List<SubmissionPlan> plans, ResultStore store, Path durations) throws Exception {
        requireAll(plans);
        return source.of(plans, store, durations);
    }

    @Override
    public PlannedResults ofVersions(List<SubmissionPlan> plans, ResultStore store, Path durations) throws Exception {
        requireAll(plans);
        return source.ofVersions(plans, store, durations);
    }

    private static void requireAll(List<SubmissionPlan> plans) throws IOException {
        List<SubmissionPlan> missing =
                plans.stream().filter(p -> !p.graders().isEmpty()).toList();
        if (!missing.isEmpty()) {
            String more = missing.size() > MOST_TOLD ? " and %d more".formatted(missing.size() - MOST_TOLD) : "";
            throw new IOException("The parts hold no result of %s%s. Grade the parts of these students again."
                    .formatted(
                            missing.stream()
                                    .limit(MOST_TOLD)
                                    .map(p -> "%s's %s (%s)"
                                            .formatted(
                                                    p.submission().student(),
                                                    p.submission().lesson(),
                                                    p.why()))
                                    .collect(Collectors.joining(", ")),
                            more));
        }
    }
}
