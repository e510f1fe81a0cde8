package chainrule.cli;

import chainrule.assignment.Roster;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The names of a class in one of the forms of roster that {@code grading/guide/submissions.md} describes. */
enum DrawnRoster {
    FIRST_AND_LAST(List.of("student", "last_name", "first_name", "email")) {
        @Override
        List<String> row(String id, String first, String last, String email) {
            return List.of(id, last, first, email);
        }
    },
    EXCEL(List.of("First Name", "Last Name", "Email", "Student")) {
        @Override
        List<String> row(String id, String first, String last, String email) {
            return List.of(first, last, email, id);
        }
    },
    NAME(List.of("student", "name", "email")) {
        @Override
        List<String> row(String id, String first, String last, String email) {
            return List.of(id, first + " " + last, email);
        }
    },
    NAME_WITH_COMMA(List.of("student", "Name", "email")) {
        @Override
        List<String> row(String id, String first, String last, String email) {
            return List.of(id, last + ", " + first, email);
        }
    },
    CANVAS(List.of("Student", "ID", "SIS User ID", "SIS Login ID", "Section", "Week 4 (12)")) {
        @Override
        List<String> row(String id, String first, String last, String email) {
            return List.of(last + ", " + first, id, "sis-" + id, email, "A", "");
        }

        @Override
        List<String> before() {
            return List.of("    Points Possible", "", "", "", "", "10");
        }
    },
    MOODLE(List.of("Identifier", "Full name", "Email address", "Status", "Grade")) {
        @Override
        List<String> row(String id, String first, String last, String email) {
            return List.of("Participant " + id, first + " " + last, email, "", "");
        }
    };

    /** Each has something that CSV, HTML, JSON or Markdown writes in a way of its own, or that people write otherwise. */
    private static final List<String> FIRST = List.of(
            "Dora", "Zo\u00eb", "Anna-Lena", "Mary Jane", "D'Arcy", "Bo \"Bee\"", "\u738b", "Jos\u00e9 <Pepe>", "R&D");

    private static final List<String> LAST = List.of(
            "Doe",
            "O'Neil",
            "van der Berg",
            "M\u00fcller-Lang",
            "Garc\u00eda M\u00e1rquez",
            "_Under_",
            "\u5c0f\u660e",
            "St. John");

    private final List<String> head;

    DrawnRoster(List<String> head) {
        this.head = head;
    }

    abstract List<String> row(String id, String first, String last, String email);

    List<String> before() {
        return List.of();
    }

    /** The forms that a class with such ids can have: Canvas and Moodle number their students. */
    static DrawnRoster drawn(boolean numbers, Random random) {
        return values()[random.nextInt(numbers ? values().length : CANVAS.ordinal())];
    }

    /** A name that nobody else in the class has. */
    record Drawn(String first, String last, String email) {

        static Drawn of(int number, Random random) {
            return new Drawn(
                    FIRST.get(random.nextInt(FIRST.size())) + " First" + number,
                    LAST.get(random.nextInt(LAST.size())) + " Last" + number,
                    "e-mail.%d@x-%d.org".formatted(number, number));
        }

        List<String> inBothOrders() {
            return List.of(first + " " + last, last + ", " + first);
        }
    }

    /** What the run knows of these students after it read the file. */
    Map<String, Map<String, String>> read(Map<String, Drawn> names, Path file) throws IOException {
        List<List<String>> rows = new ArrayList<>();
        rows.add(head);
        Stream.of(before()).filter(row -> !row.isEmpty()).forEach(rows::add);
        names.forEach((id, drawn) -> rows.add(row(id, drawn.first, drawn.last, drawn.email)));
        StringBuilder text = new StringBuilder();
        for (List<String> row : rows) {
            text.append(row.stream()
                    .map(field -> '"' + field.replace("\"", "\"\"") + '"')
                    .collect(Collectors.joining(this == EXCEL ? ";" : ",", "", "\r\n")));
        }
        return new TreeMap<>(Roster.read(Files.writeString(file, text)).columns());
    }
}
