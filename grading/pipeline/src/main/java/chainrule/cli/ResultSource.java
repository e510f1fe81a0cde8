package chainrule.cli;

import chainrule.marks.ResultStore;
import chainrule.marks.SubmissionResult;
import java.nio.file.Path;
import java.util.List;

/** The source of the results of notebooks. */
interface ResultSource {

    /**
     * The results of some notebooks.
     *
     * @param remarks what an instructor should know about single submissions, sorted
     */
    record PlannedResults(List<SubmissionResult> results, List<String> remarks) {}

    /**
     * One result for each plan, in their order.
     *
     * @param store keeps them
     * @param durations receives how long grading took
     */
    PlannedResults of(List<SubmissionPlan> plans, ResultStore store, Path durations) throws Exception;

    /** The same for all notebooks of students who handed in several, each of which has the time of a whole notebook. */
    PlannedResults ofVersions(List<SubmissionPlan> plans, ResultStore store, Path durations) throws Exception;
}
