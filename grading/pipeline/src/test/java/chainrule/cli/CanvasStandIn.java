package chainrule.cli;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A stand-in for Canvas, written from the documentation of its API (Assignments, Submissions, Progress, Pagination) and not
 * from Canvas itself: it shows that the calls are the documented ones, not that a real Canvas takes them.
 */
final class CanvasStandIn implements AutoCloseable {

    static final String TOKEN = "7~secret";

    private static final String ASSIGNMENT = "/api/v1/courses/12/assignments/34";
    private static final Pattern FIELD = Pattern.compile("grade_data\\[([^\\]]+)\\]\\[(posted_grade|excuse)\\]");

    private final HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    private final int perPage;

    /** By the students' numbers; {@code null} without a mark, {@code EX} for who is excused. */
    final Map<String, String> grades = new TreeMap<>();

    /** What the late policy there takes from the marks that it was sent, by the students' numbers. */
    final Map<String, BigDecimal> late = new TreeMap<>();

    final List<String> calls = new ArrayList<>();

    String points = "10.0";
    String groups = "null";
    String foreignPage = "";
    boolean forgets;
    private int asked;

    CanvasStandIn(int perPage) throws IOException {
        this.perPage = perPage;
        server.createContext("/", this::answer);
        server.start();
    }

    /** For a program that is no test of Java: prints the address, and after the end of its input the marks that it was sent. */
    public static void main(String[] arguments) throws IOException {
        try (CanvasStandIn canvas = new CanvasStandIn(3)) {
            canvas.points = arguments[0];
            List.of(arguments).subList(1, arguments.length).forEach(id -> canvas.grades.put(id, null));
            System.out.println(canvas.address());
            System.in.transferTo(OutputStream.nullOutputStream());
            canvas.grades.forEach((id, grade) -> System.out.println(id + " " + grade));
        }
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    private void answer(HttpExchange call) throws IOException {
        String path = call.getRequestURI().getPath();
        calls.add(call.getRequestMethod() + " " + path);
        if (!("Bearer " + TOKEN).equals(call.getRequestHeaders().getFirst("Authorization"))) {
            reply(call, 401, "{\"errors\": [{\"message\": \"Invalid access token.\"}]}");
        } else if (path.equals(ASSIGNMENT)) {
            reply(
                    call,
                    200,
                    "{\"id\": 34, \"name\": \"Week 4\", \"points_possible\": %s, \"group_category_id\": %s}"
                            .formatted(points, groups));
        } else if (path.equals(ASSIGNMENT + "/submissions")) {
            page(call);
        } else if (path.equals(ASSIGNMENT + "/submissions/update_grades")
                && call.getRequestMethod().equals("POST")) {
            update(new String(call.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            reply(call, 200, "{\"id\": 5, \"workflow_state\": \"queued\"}");
        } else if (path.equals("/api/v1/progress/5")) {
            String state = asked++ < 2 ? "running" : "completed";
            reply(call, 200, "{\"id\": 5, \"workflow_state\": \"%s\"}".formatted(state));
        } else {
            reply(call, 404, "{}");
        }
    }

    private void page(HttpExchange call) throws IOException {
        Matcher asked =
                Pattern.compile("page=(\\d+)$").matcher(call.getRequestURI().getQuery());
        boolean first = call.getRequestURI().getQuery().endsWith("per_page=100");
        int page = !first && asked.find() ? Integer.parseInt(asked.group(1)) : 1;
        List<String> all = new ArrayList<>();
        grades.forEach((id, grade) -> all.add(submission(id, grade)));
        int from = (page - 1) * perPage;
        int to = Math.min(all.size(), from + perPage);
        if (to < all.size()) {
            String next = "%s%s/submissions?page=%d".formatted(address(), ASSIGNMENT, page + 1);
            call.getResponseHeaders()
                    .add("Link", "<%s>; rel=\"next\"".formatted(foreignPage.isEmpty() ? next : foreignPage));
        }
        reply(call, 200, all.subList(from, to).toString());
    }

    private String submission(String id, String grade) {
        boolean excused = "EX".equals(grade);
        String entered = excused ? null : grade;
        String score = entered;
        if (entered != null && late.containsKey(id)) {
            score = new BigDecimal(entered).subtract(late.get(id)).toPlainString();
        }
        return ("{\"user_id\": %1$s, \"score\": %2$s, \"entered_score\": %3$s, \"points_deducted\": %4$s, \"late\": %5$s,"
                        + " \"excused\": %6$s, \"user\": {\"id\": %1$s, \"sis_user_id\": \"u%1$s\", \"login_id\": \"l%1$s\"}}")
                .formatted(id, score, entered, late.get(id), late.containsKey(id), excused);
    }

    private void update(String form) {
        for (String field : form.split("&")) {
            String[] nameAndValue =
                    URLDecoder.decode(field, StandardCharsets.UTF_8).split("=", 2);
            Matcher name = FIELD.matcher(nameAndValue[0]);
            if (!name.matches()) {
                throw new IllegalArgumentException(field);
            }
            String id = name.group(1).replaceFirst("^sis_user_id:u|^sis_login_id:l", "");
            if (!forgets || grades.size() % 2 == 0) {
                grades.put(id, name.group(2).equals("excuse") ? "EX" : nameAndValue[1]);
            }
        }
    }

    private static void reply(HttpExchange call, int status, String json) throws IOException {
        byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
        call.sendResponseHeaders(status, bytes.length);
        call.getResponseBody().write(bytes);
        call.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
