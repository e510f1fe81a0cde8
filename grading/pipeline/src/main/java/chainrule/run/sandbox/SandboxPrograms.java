package chainrule.run.sandbox;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** The system's programs that confine a process. */
record SandboxPrograms(Path bwrap, Path prlimit, Path setpriv, Path shell) {

    /** @throws SandboxMissingException if one is missing */
    static SandboxPrograms find() {
        return new SandboxPrograms(program("bwrap"), program("prlimit"), program("setpriv"), program("sh"));
    }

    /**
     * The path of a program.
     *
     * @throws SandboxMissingException if it does not exist
     */
    static Path program(String name) {
        return Stream.of(System.getenv().getOrDefault("PATH", "/usr/bin:/bin").split(File.pathSeparator))
                .map(folder -> Path.of(folder, name))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new SandboxMissingException("The program %s is missing.".formatted(name)));
    }

    /**
     * Runs a command to its end.
     *
     * @return what is wrong; empty if it succeeded
     */
    String tryOut(ConfinedCommand command) {
        try {
            Process process = EmptyEnvironment.of(command.words())
                    .redirectErrorStream(true)
                    .start();
            process.getOutputStream().close();
            String said = new String(process.getInputStream().readNBytes(2000), StandardCharsets.UTF_8).strip();
            int status = process.waitFor();
            return status == 0 ? "" : said.isEmpty() ? "status " + status : said;
        } catch (IOException e) {
            return String.valueOf(e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "it was not tried to the end";
        } finally {
            command.group().close();
        }
    }
}
