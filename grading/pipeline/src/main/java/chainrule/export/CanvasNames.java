package chainrule.export;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What Canvas calls a student; each may be empty.
 *
 * @param id Canvas' own number
 * @param user the number in the university's own system
 * @param login what the student logs in with
 */
public record CanvasNames(String id, String user, String login) {

    /** The names in the roster, or the student's id if the roster has none. */
    public static CanvasNames of(String student, Map<String, String> person) {
        CanvasNames told = new CanvasNames(
                person.getOrDefault("canvas_id", ""),
                person.getOrDefault("sis_user_id", ""),
                person.getOrDefault("sis_login_id", ""));
        if (told.inAddresses().isPresent()) {
            return told;
        }
        return student.matches("\\d+") ? new CanvasNames(student, "", "") : new CanvasNames("", "", student);
    }

    /** The best one, as in Canvas' addresses: {@code 4711}, {@code sis_user_id:u12}, {@code sis_login_id:anna}. */
    public Optional<String> inAddresses() {
        return Stream.of(id, prefixed("sis_user_id:", user), prefixed("sis_login_id:", login))
                .filter(name -> !name.isEmpty())
                .findFirst();
    }

    private static String prefixed(String prefix, String name) {
        return name.isEmpty() ? "" : prefix + name;
    }
}
