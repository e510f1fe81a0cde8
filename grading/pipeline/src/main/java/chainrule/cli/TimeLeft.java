package chainrule.cli;

import chainrule.report.Plural;
import java.time.Duration;

/** An estimate of time, as exact as people say it: minutes, then five minutes, then half hours, then hours. */
final class TimeLeft {

    private static final int HOUR = 60;

    private TimeLeft() {}

    /** {@code about 20 minutes left}. */
    static String words(Duration left) {
        long minutes = Math.round(left.toSeconds() / 60.0);
        if (minutes == 0) {
            return "less than a minute left";
        }
        return "about " + amount(minutes) + " left";
    }

    private static String amount(long minutes) {
        long rounded = minutes <= 10 ? minutes : Math.round(minutes / 5.0) * 5;
        if (rounded == 1) {
            return "a minute";
        }
        if (rounded < HOUR) {
            return Plural.of(rounded, "minute");
        }
        long halves = Math.round(minutes / 30.0);
        if (halves == 2) {
            return "an hour";
        }
        boolean whole = halves % 2 == 0;
        return halves < 20 ? halves / 2 + (whole ? "" : "½") + " hours" : Math.round(minutes / 60.0) + " hours";
    }
}
