package chainrule.report;

import chainrule.marks.StudentMarks;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** How many students handed in work on which day, in the assignment's time zone. */
final class SubmissionDays {

    /** All earlier days together are one row, and so are all later days. */
    private static final int SHOWN = 14;

    private SubmissionDays() {}

    /** A part of the page; empty if no time is known. */
    static String html(List<StudentMarks> handedIn) {
        if (handedIn.stream().allMatch(s -> s.submitted().isEmpty())) {
            return "";
        }
        ZoneId zone = handedIn.get(0).assignment().zone();
        Map<LocalDate, Long> days = handedIn.stream()
                .flatMap(s -> s.submitted().stream())
                .collect(Collectors.groupingBy(
                        time -> LocalDate.ofInstant(time, zone), TreeMap::new, Collectors.counting()));
        long most = days.values().stream().mapToLong(n -> n).max().orElse(1);
        StringBuilder html = new StringBuilder("<h2>Submissions</h2>\n<p class=\"note\">By day, %s%s.</p>\n<table>\n"
                .formatted(
                        zone,
                        handedIn.get(0)
                                .assignment()
                                .deadline()
                                .map(end -> "; the deadline is on " + LocalDate.ofInstant(end, zone))
                                .orElse("")));
        List<LocalDate> all = List.copyOf(days.keySet());
        List<LocalDate> last = all.subList(Math.max(0, all.size() - SHOWN), all.size());
        long before = all.subList(0, all.size() - last.size()).stream()
                .mapToLong(days::get)
                .sum();
        if (before > 0) {
            html.append(ClassReport.row("before", before, Math.min(1, (double) before / most)));
        }
        last.forEach(day -> html.append(ClassReport.row(day.toString(), days.get(day), (double) days.get(day) / most)));
        return html.append("</table>\n").toString();
    }
}
