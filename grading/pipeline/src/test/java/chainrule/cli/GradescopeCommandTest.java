package chainrule.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import chainrule.files.Folders;
import chainrule.run.NotebookCells;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The autograder unpacked into Gradescope's folders, as in a container where bubblewrap does not work. */
@Tag("once")
class GradescopeCommandTest {

    private static final Path ENVIRONMENT = Path.of("../../environment");
    /** As course release --gradescope does, but with the classes under test. */
    private static final String ZIP = """
            import pathlib, sys
            from course_kit import gradescope, release
            source, target = map(pathlib.Path, sys.argv[1:])
            assignment = gradescope.assignment(source / "assignment.json")
            release.write(gradescope.contents(source / "jars", assignment), target, top="", programs=gradescope.PROGRAMS)
            """;

    private static final Set<String> FIELDS =
            Set.of("score", "output", "output_format", "visibility", "stdout_visibility", "tests");
    private static final Set<String> TEST_FIELDS =
            Set.of("score", "max_score", "status", "name", "output", "output_format", "visibility");

    @TempDir
    Path root;

    private String said;

    @BeforeEach
    void gradescopesFolders() throws IOException {
        assumeTrue(
                "root".equals(System.getProperty("user.name")), "Gradescope's containers run as root; this test too");
        for (String name : List.of("source/jars", "submission", "results", "bin")) {
            Files.createDirectories(root.resolve(name));
        }
        Files.setPosixFilePermissions(root, PosixFilePermissions.fromString("rwxr-xr-x"));
        Files.writeString(root.resolve("source/assignment.json"), """
                {"exercises": {"dense-backward": 50, "relu-backward": 20}, "seed": 3}""");
        int number = 0;
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
            Path jar = root.resolve("source/jars/%03d.jar".formatted(number++));
            if (Files.isDirectory(Path.of(entry))) {
                pack(Path.of(entry), jar);
            } else if (Files.exists(Path.of(entry))) {
                Files.copy(Path.of(entry), jar);
            }
        }
        // The programs of a container, without bubblewrap.
        for (String name : List.of("java", "setpriv", "prlimit", "env", "chmod")) {
            Path script = root.resolve("bin/" + name);
            Files.writeString(script, "#!/bin/sh\nexec %s \"$@\"\n".formatted(program(name)));
            Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
    }

    private static Path program(String name) {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .map(folder -> Path.of(folder, name))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow();
    }

    private static void pack(Path classes, Path jar) throws IOException {
        try (OutputStream out = Files.newOutputStream(jar);
                JarOutputStream entries = new JarOutputStream(out);
                Stream<Path> files = Files.walk(classes)) {
            for (Path file : files.filter(f -> !f.equals(classes)).toList()) {
                boolean folder = Files.isDirectory(file);
                entries.putNextEntry(new JarEntry(classes.relativize(file) + (folder ? "/" : "")));
                if (!folder) {
                    Files.copy(file, entries);
                }
            }
        }
    }

    /** Makes the autograder's zip file of what is in source, and unpacks it there instead. */
    private void throughTheZipFile() throws Exception {
        Path source = root.resolve("source");
        Path zip = root.resolve("autograder.zip");
        ProcessBuilder python = new ProcessBuilder("python3", "-c", ZIP, source.toString(), zip.toString());
        python.environment().put("PYTHONPATH", ENVIRONMENT.toString());
        python.environment().put("PYTHONDONTWRITEBYTECODE", "1");
        assertEquals(0, python.inheritIO().start().waitFor());
        Folders.empty(source);
        try (ZipFile file = new ZipFile(zip.toFile())) {
            for (ZipEntry entry : Collections.list(file.entries())) {
                Path target = source.resolve(entry.getName());
                Files.createDirectories(target.getParent());
                Files.copy(file.getInputStream(entry), target);
            }
        }
    }

    private int run() throws Exception {
        Path unpacked = root.resolve("source/run_autograder");
        Path script = Files.exists(unpacked) ? unpacked : ENVIRONMENT.resolve("gradescope/run_autograder");
        ProcessBuilder command = new ProcessBuilder(
                        program("bash").toString(), script.toAbsolutePath().toString())
                .redirectErrorStream(true);
        command.environment().put("PATH", root.resolve("bin").toString());
        command.environment().put("AUTOGRADER_ROOT", root.toString());
        command.environment().put("SECRET", "of the harness");
        Process process = command.start();
        said = new String(process.getInputStream().readAllBytes());
        return process.waitFor();
    }

    private JsonNode results() throws Exception {
        assertEquals(0, run(), () -> said);
        return new ObjectMapper().readTree(root.resolve("results/results.json").toFile());
    }

    private static Set<String> fields(JsonNode node) {
        Set<String> names = new TreeSet<>();
        node.fieldNames().forEachRemaining(names::add);
        return names;
    }

    @Test
    void resultsHaveTheDocumentedFieldsAndTheMarks() throws Exception {
        new NotebookCells()
                .exercise("dense-backward", NotebookCells.of("dense-backward", "solution"))
                .exercise(
                        "relu-backward",
                        NotebookCells.of("relu-backward", "solution").replaceFirst(";", ""))
                .to(root.resolve("submission/my homework.ipynb"));
        throughTheZipFile();
        assertTrue(Files.exists(root.resolve("source/setup.sh")));
        JsonNode results = results();
        assertTrue(said.contains("Sandbox: a user of its own, without namespaces"), said);
        assertEquals(FIELDS, fields(results));
        assertEquals(50, results.get("score").asDouble());
        assertEquals("hidden", results.get("stdout_visibility").asText());
        List<String> tests = new ArrayList<>();
        for (JsonNode test : results.get("tests")) {
            assertEquals(TEST_FIELDS, fields(test));
            assertTrue(Set.of("text", "html", "simple_format", "md", "ansi")
                    .contains(test.get("output_format").asText()));
            tests.add("%s of %s %s".formatted(test.get("score"), test.get("max_score"), test.get("status")));
        }
        assertEquals(
                List.of("50 of 50 \"passed\"", "0 of 20 \"failed\""),
                tests.stream().sorted(Comparator.reverseOrder()).toList());
    }

    @Test
    void individualNumbersAreRefusedAsThereIsNoId() throws Exception {
        Path file = Files.writeString(root.resolve("own.json"), "{\"seed\": 3, \"variants\": true}");
        assertEquals(1, Main.run("gradescope", "--read", file.toString()));
        assertEquals(
                0,
                Main.run(
                        "gradescope",
                        "--read",
                        Files.writeString(file, "{\"seed\": 3}").toString()));
    }

    @Test
    void codeThatWritesResultsOrReadsTheHarnessGetsNothingByIt() throws Exception {
        String forging = NotebookCells.of("relu-backward", "solution")
                .replaceFirst("\\{", """
                {
                    static {
                        StringBuilder got = new StringBuilder("can:");
                        String root = "%s";
                        for (String name : new String[] {"results/results.json", "submission/x", "source/jars/x", "bin/x"}) {
                            try {
                                java.nio.file.Files.writeString(java.nio.file.Path.of(root, name), "{\\\\"score\\\\": 99}");
                                got.append(" write " + name);
                            } catch (java.io.IOException e) {
                            }
                        }
                        for (String name : new String[] {"source/assignment.json", "submission/a.ipynb"}) {
                            try {
                                java.nio.file.Files.readString(java.nio.file.Path.of(root, name));
                                got.append(" read " + name);
                            } catch (java.io.IOException e) {
                            }
                        }
                        got.append(System.getenv("SECRET") == null ? "" : " see SECRET");
                        for (String name : new java.io.File("/proc").list()) {
                            try {
                                String environ = new String(new java.io.FileInputStream("/proc/" + name + "/environ").readAllBytes());
                                got.append(environ.contains("of the harness") ? " see SECRET of " + name : "");
                            } catch (java.io.IOException e) {
                            }
                        }
                        if (got.length() > 4) {
                            throw new IllegalStateException(got.toString());
                        }
                    }
                """.formatted(root).stripTrailing());
        new NotebookCells().exercise("relu-backward", forging).to(root.resolve("submission/a.ipynb"));
        JsonNode results = results();
        assertFalse(results.toString().contains("can:"), results::toString);
        assertEquals(20, results.get("score").asDouble(), results::toString);
    }

    @Test
    void aSubmissionWithoutANotebookHasNoPointsAndIsTold() throws Exception {
        JsonNode results = results();
        assertEquals(0, results.get("score").asDouble());
        assertTrue(results.get("output").asText().contains("No notebook"), results::toString);
        assertEquals(2, results.get("tests").size());
    }

    @Test
    void withoutASeedThereAreNoResults() throws Exception {
        Files.writeString(root.resolve("source/assignment.json"), "{}");
        assertEquals(1, run());
        assertTrue(said.contains("assignment.json has no seed"), said);
        assertTrue(Files.notExists(root.resolve("results/results.json")));
    }
}
