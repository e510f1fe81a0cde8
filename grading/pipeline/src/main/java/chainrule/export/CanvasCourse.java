package chainrule.export;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.ConnectException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * One assignment of one course in Canvas, through the four calls of its API that this program needs: for the
 * assignment, its submissions, marks for many students at once, and the progress of that.
 *
 * <p>The token is sent only to the given server: redirections are not followed, and further pages are read from no
 * other server.
 */
public final class CanvasCourse {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int MOST_PAGES = 1_000;
    private static final int MOST_QUESTIONS = 120;
    private static final Pattern NEXT = Pattern.compile("<([^<>]*)>; *rel=\"next\"");
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    private final URI assignment;
    private final String token;
    private final Duration pause;

    /**
     * What Canvas knows: the name of the assignment and its points.
     *
     * @param byGroup whether a mark belongs to a whole group
     */
    public record CanvasAssignment(String name, BigDecimal possible, boolean byGroup) {}

    /** @param pause the time between two questions whether Canvas has finished */
    public CanvasCourse(URI server, long course, long assignment, String token, Duration pause) throws IOException {
        String host = server.getHost() == null ? "" : server.getHost();
        boolean local = List.of("localhost", "127.0.0.1", "[::1]").contains(host);
        if (host.isEmpty() || !("https".equals(server.getScheme()) || local)) {
            throw new IOException("%s must be an address that begins with https://.".formatted(server));
        }
        this.assignment = server.resolve("/api/v1/courses/%d/assignments/%d".formatted(course, assignment));
        this.token = token;
        this.pause = pause;
    }

    /** Calls {@code GET /api/v1/courses/:course_id/assignments/:id}. */
    public CanvasAssignment assignment() throws IOException, InterruptedException {
        JsonNode told = JSON.readTree(get(assignment).body());
        return new CanvasAssignment(
                told.path("name").asText(),
                told.path("points_possible").decimalValue(),
                told.hasNonNull("group_category_id")
                        && !told.path("grade_group_students_individually").asBoolean());
    }

    /** Calls {@code GET /api/v1/courses/:course_id/assignments/:id/submissions}, page by page. */
    public List<CanvasGrade> grades() throws IOException, InterruptedException {
        List<CanvasGrade> grades = new ArrayList<>();
        Optional<URI> page = Optional.of(URI.create(assignment + "/submissions?include%5B%5D=user&per_page=100"));
        for (int i = 0; page.isPresent() && i < MOST_PAGES; i++) {
            HttpResponse<String> response = get(page.get());
            for (JsonNode told : JSON.readTree(response.body())) {
                grades.add(CanvasGrade.of(told));
            }
            page = next(response);
        }
        return grades;
    }

    private Optional<URI> next(HttpResponse<String> response) throws IOException {
        Matcher link = NEXT.matcher(response.headers().firstValue("Link").orElse(""));
        if (!link.find()) {
            return Optional.empty();
        }
        return Optional.of(onServer(link.group(1)));
    }

    private URI onServer(String address) throws IOException {
        URI uri = URI.create(address);
        if (!assignment.getAuthority().equals(uri.getAuthority())
                || !assignment.getScheme().equals(uri.getScheme())) {
            throw new IOException(
                    "Canvas refers to %s, which is another server; nothing was sent there.".formatted(uri));
        }
        return uri;
    }

    /**
     * Calls {@code POST …/submissions/update_grades}, then {@code GET /api/v1/progress/:id} until Canvas has finished.
     */
    public void send(List<CanvasMark> marks) throws IOException, InterruptedException {
        String form = marks.stream()
                .map(m -> m.points()
                        .map(points -> field(m, "posted_grade", points.toPlainString()))
                        .orElseGet(() -> field(m, "excuse", "true")))
                .collect(Collectors.joining("&"));
        HttpRequest post = request(URI.create(assignment + "/submissions/update_grades"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build();
        JsonNode progress = JSON.readTree(answer(post).body());
        for (int i = 0; i < MOST_QUESTIONS; i++) {
            String state = progress.path("workflow_state").asText();
            if (state.equals("completed")) {
                return;
            }
            if (state.equals("failed")) {
                throw new IOException("Canvas could not store the marks%s"
                        .formatted(
                                progress.hasNonNull("message")
                                        ? ": " + progress.path("message").asText()
                                        : ", and does not say why. Look into its gradebook before you try again."));
            }
            Thread.sleep(pause.toMillis());
            progress = JSON.readTree(get(assignment.resolve(
                            "/api/v1/progress/" + progress.path("id").asLong()))
                    .body());
        }
        throw new IOException("Canvas is still storing the marks. Look into its gradebook in a while.");
    }

    private static String field(CanvasMark mark, String name, String value) {
        return encoded("grade_data[%s][%s]".formatted(mark.who(), name)) + "=" + encoded(value);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private HttpResponse<String> get(URI uri) throws IOException, InterruptedException {
        return answer(request(uri).build());
    }

    private HttpRequest.Builder request(URI uri) {
        return HttpRequest.newBuilder(uri).timeout(PATIENCE).header("Authorization", "Bearer " + token);
    }

    private HttpResponse<String> answer(HttpRequest request) throws IOException, InterruptedException {
        HttpResponse<String> response = response(request);
        int status = response.statusCode();
        if (status / 100 == 2) {
            return response;
        }
        throw new IOException(
                switch (status) {
                    case 401 -> "Canvas does not accept the token: is it whole, and has it not run out?";
                    case 403 ->
                        "Canvas refuses: the token's owner may not grade here, or asked too often; wait a minute.";
                    case 404 -> "Canvas has no such course or assignment: %s.".formatted(assignment.getPath());
                    default ->
                        "Canvas answered %d to %s."
                                .formatted(status, request.uri().getPath());
                });
    }

    private HttpResponse<String> response(HttpRequest request) throws IOException, InterruptedException {
        try {
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (ConnectException | HttpTimeoutException e) {
            throw new IOException(
                    "No answer from %s://%s. Is the address right, and is there a connection?"
                            .formatted(assignment.getScheme(), assignment.getAuthority()),
                    e);
        }
    }
}
