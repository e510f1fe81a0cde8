package chainrule.report;

import chainrule.grade.Submission;
import chainrule.grade.SubmissionResult;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

/**
 * Results as files, one for each notebook, written as soon as they are known: a run that was ended goes on where it was.
 *
 * <p>A result counts for the very notebook, seed and graders that it came from.
 */
public final class ResultStore {

    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    private final Path folder;
    private final String conditions;

    private record Stored(String fingerprint, SubmissionResult result) {}

    /** @param conditions what the results depend on beside the notebook: seed, limits and the graders' version */
    public ResultStore(Path folder, String conditions) {
        this.folder = folder;
        this.conditions = conditions;
    }

    /** The result of an earlier run, where it still holds. */
    public Optional<SubmissionResult> find(Submission submission) {
        try {
            Stored stored = JSON.readValue(file(submission).toFile(), Stored.class);
            return stored.fingerprint().equals(fingerprint(submission))
                    ? Optional.of(stored.result())
                    : Optional.empty();
        } catch (IOException e) {
            return Optional.empty(); // Not there, or from a version that wrote another form: it is graded again.
        }
    }

    /** Keeps a result. */
    public void put(Submission submission, SubmissionResult result) throws IOException {
        try {
            String json = JSON.writeValueAsString(new Stored(fingerprint(submission), result));
            AtomicFiles.write(file(submission), json + "\n");
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a result has no JSON form", e);
        }
    }

    private Path file(Submission submission) {
        return folder.resolve(AtomicFiles.nameFor(submission.student()))
                .resolve(AtomicFiles.nameFor(submission.lesson()) + ".json");
    }

    private String fingerprint(Submission submission) throws IOException {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(conditions.getBytes(java.nio.charset.StandardCharsets.UTF_8));
            digest.update(Files.readAllBytes(submission.file()));
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
