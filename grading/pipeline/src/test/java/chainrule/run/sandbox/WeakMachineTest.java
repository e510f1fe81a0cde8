package chainrule.run.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Machines whose bubblewrap or kernel can do less, made up of a bubblewrap that refuses an option. */
class WeakMachineTest {

    @TempDir
    Path folder;

    private Bubblewrap find(boolean filter, String... refused) throws IOException {
        SandboxPrograms real = SandboxPrograms.find();
        String script = """
                #!/bin/sh
                for word in "$@"; do
                    case " %s " in *" $word "*) echo "bwrap: Unknown option $word" >&2; exit 1;; esac
                done
                exec %s "$@"
                """.formatted(refused.length == 0 ? "nothing" : String.join(" ", refused), real.bwrap());
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx--x--x"));
        Path bwrap = Files.writeString(folder.resolve("bwrap"), script);
        Files.setPosixFilePermissions(bwrap, PosixFilePermissions.fromString("rwxr-xr-x"));
        Optional<Path> file =
                filter ? SystemCallFilter.write(Files.createTempDirectory(folder, "filter")) : Optional.empty();
        assumeTrue(!filter || file.isPresent(), "there is a filter for this processor");
        SandboxPrograms weak = new SandboxPrograms(bwrap, real.prlimit(), real.setpriv(), real.shell());
        return Bubblewrap.find(weak, file, ControlGroups.find(folder, new GroupFiles()));
    }

    private static SafeguardState of(Bubblewrap sandbox, Safeguard measure) {
        return sandbox.measures().stream()
                .filter(state -> state.measure() == measure)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void anOlderBubblewrapLeavesNewNamespacesToTheFilter() throws IOException {
        Bubblewrap sandbox = find(true, "--disable-userns");
        assertTrue(of(sandbox, Safeguard.SYSTEM_CALLS).inForce());
        assertEquals(
                "by the system-call filter",
                of(sandbox, Safeguard.NO_NEW_NAMESPACES).why());
    }

    @Test
    void withoutAFilterBubblewrapForbidsNewNamespacesAndTheMissingFilterIsTold() throws IOException {
        for (Bubblewrap sandbox : List.of(find(true, "--seccomp"), find(false))) {
            assertFalse(of(sandbox, Safeguard.SYSTEM_CALLS).inForce());
            assertEquals(
                    "by bubblewrap", of(sandbox, Safeguard.NO_NEW_NAMESPACES).why());
            assertTrue(of(sandbox, Safeguard.SYSTEM_CALLS).toString().startsWith("no  system-call filter"));
        }
    }

    @Test
    void aMachineBelowTheMinimumIsRefusedWithWhatIsMissingAndARemedy() {
        String message = assertThrows(SandboxMissingException.class, () -> find(true, "--disable-userns", "--seccomp"))
                .getMessage();
        for (String part :
                List.of("weaker than grading requires (no new namespaces)", "bubblewrap 0.8", "--allow-uns")) {
            assertTrue(message.contains(part), message);
        }
    }

    @Test
    void whereBubblewrapDoesNotWorkAtAllItsOwnWordsAreTold() {
        String message = assertThrows(SandboxMissingException.class, () -> find(true, "--unshare-all"))
                .getMessage();
        assertTrue(message.contains("Unknown option --unshare-all"), message);
        assertTrue(message.contains("course doctor"), message);
    }

    @Test
    void everyMeasureIsToldOnceByEveryKindOfConfinement() throws IOException {
        for (List<SafeguardState> states : List.of(find(true).measures(), new NoConfinement().measures())) {
            assertEquals(
                    List.of(Safeguard.values()),
                    states.stream().map(SafeguardState::measure).toList());
        }
    }

    @Test
    void theMinimumIsPartOfWhatResultsDependOnAndWhatElseIsInForceIsNot() throws IOException {
        String says = find(false).describe();
        assertTrue(says.contains("no new namespaces") && !says.contains("filter"), says);
        assertEquals(says, find(true).describe());
    }
}
