package chainrule.run.sandbox;

import chainrule.files.RunIdentity;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The name of a control group, which tells whose it is: {@code chainrule-in4026531836-8150-66120-1767225600-3}.
 *
 * @param run which made the group
 * @param made when, in seconds since 1970
 * @param part what tells apart the groups of one run
 */
record GroupName(RunIdentity run, long made, String part) {

    private static final String BEGINNING = "chainrule-in";

    /** The names of groups of all runs, for a search in a folder. */
    static final String GLOB = BEGINNING + "*";

    private static final Pattern FORM = Pattern.compile(BEGINNING + "([\\d-]+)-(\\d{1,12})-(\\w{1,20})");

    /** Far longer than a group may have no process and be in use: from its making to the start of its process. */
    private static final Duration FORGOTTEN = Duration.ofDays(7);

    /** The name for a group that is made now. */
    static GroupName next(RunIdentity run, String part) {
        return new GroupName(run, Instant.now().getEpochSecond(), part);
    }

    /** What a group's name tells, if a run of this program made it. */
    static Optional<GroupName> of(String text) {
        Matcher parts = FORM.matcher(text);
        return parts.matches()
                ? RunIdentity.of(parts.group(1))
                        .map(run -> new GroupName(run, Long.parseLong(parts.group(2)), parts.group(3)))
                : Optional.empty();
    }

    /** Whether a run that can be looked for from here made it, and has ended. */
    boolean isLeftover(RunIdentity here, Path root) {
        return run.isNeighborOf(here) && run.hasEnded(root);
    }

    /** Whether it is of a run that cannot be looked for, and so old that nobody uses it if it has no processes. */
    boolean isForgotten(RunIdentity here) {
        return !run.isNeighborOf(here)
                && Instant.ofEpochSecond(made).plus(FORGOTTEN).isBefore(Instant.now());
    }

    @Override
    public String toString() {
        return String.join("-", BEGINNING + run.text(), "" + made, part);
    }
}
