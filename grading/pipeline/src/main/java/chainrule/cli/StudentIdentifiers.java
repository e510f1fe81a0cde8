package chainrule.cli;

import chainrule.marks.ClassRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Words that identify a student: the id, the name, the address, and the numbers in other programs.
 *
 * @param words none of them empty
 */
record StudentIdentifiers(List<String> words) {

    private static final List<String> COLUMNS =
            List.of("email", "username", "canvas_id", "sis_user_id", "sis_login_id", "id_number");

    /** @param facts what the roster says, if anything */
    static StudentIdentifiers of(String id, Optional<ClassRecord.StudentFacts> facts) {
        Map<String, String> person = facts.map(ClassRecord.StudentFacts::person).orElse(Map.of());
        List<String> words = new ArrayList<>(List.of(id));
        String first = person.getOrDefault("first_name", "");
        String last = person.getOrDefault("last_name", "");
        Stream.of(first + " " + last, last + ", " + first)
                .filter(name -> !first.isEmpty() && !last.isEmpty())
                .forEach(words::add);
        COLUMNS.stream().map(column -> person.getOrDefault(column, "")).forEach(words::add);
        return new StudentIdentifiers(
                words.stream().filter(word -> !word.isBlank()).distinct().toList());
    }

    /** Whether a text contains one of them, other than as a part of a longer word or number. */
    boolean isIn(String text) {
        return words.stream().anyMatch(word -> isIn(text, word));
    }

    private static boolean isIn(String text, String word) {
        for (int at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
            int end = at + word.length();
            boolean begins = at == 0 || !Character.isLetterOrDigit(text.codePointBefore(at));
            boolean ends = end == text.length() || !Character.isLetterOrDigit(text.codePointAt(end));
            if (begins && ends) {
                return true;
            }
        }
        return false;
    }
}
