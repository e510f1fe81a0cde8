package chainrule.run.attacks;

import static chainrule.grader.Status.CRASHED;
import static chainrule.grader.Status.GRADED;

import java.util.List;
import java.util.stream.Stream;

/** Settings of the whole process, left behind for the next exercise and the next student. */
final class StateAttacks {

    private StateAttacks() {}

    static List<Attack> all() {
        return Stream.of(settings(), handlers()).flatMap(List::stream).toList();
    }

    private static List<Attack> settings() {
        return List.of(
                Attack.vain(
                        "no-properties",
                        "Takes away all properties of the system.",
                        "System.setProperties(new Properties());"),
                Attack.vain(
                        "other-folders",
                        "Changes the properties that name the JDK, the class path and the folder for temporary files.",
                        "for (String p : List.of(\"java.home\", \"java.class.path\", \"java.io.tmpdir\", \"user.dir\", \"line.separator\")) System.setProperty(p, \"/x\");"),
                Attack.vain(
                        "another-language",
                        "Sets the language to one with other capitals and digits.",
                        "Locale.setDefault(Locale.forLanguageTag(\"ar-EG-u-nu-arab\")); Locale.setDefault(Locale.Category.FORMAT, Locale.forLanguageTag(\"tr\"));"),
                Attack.vain(
                        "another-time-zone",
                        "Sets the time zone.",
                        "TimeZone.setDefault(new SimpleTimeZone(1234567, \"x\"));"),
                Attack.vain(
                        "no-providers",
                        "Takes away all providers of security.",
                        "for (var p : java.security.Security.getProviders()) java.security.Security.removeProvider(p.getName());"),
                Attack.vain(
                        "no-streams",
                        "Puts null in place of the program's streams.",
                        "System.setOut(null); System.setErr(null); System.setIn(null);"),
                Attack.counting(
                        Place.FIRST,
                        "verbose",
                        "Lets the virtual machine tell of every class, on the stream that answers go out on.",
                        "java.lang.management.ManagementFactory.getClassLoadingMXBean().setVerbose(true); java.lang.management.ManagementFactory.getMemoryMXBean().setVerbose(true);",
                        GRADED,
                        CRASHED),
                Attack.vain(
                        "assertions-on",
                        "Switches on assertions in all classes to come.",
                        "ClassLoader.getSystemClassLoader().setDefaultAssertionStatus(true);"),
                Attack.vain(
                        "values-in-the-thread",
                        "Leaves a hundred thousand values in the thread that answers.",
                        "for (int i = 0; i < 100_000; i++) new ThreadLocal<Integer>().set(i);"));
    }

    private static List<Attack> handlers() {
        return List.of(
                Attack.vain(
                        "addresses-of-its-own",
                        "Handles all addresses of the program from now on.",
                        "java.net.URL.setURLStreamHandlerFactory(p -> null);"),
                Attack.vain(
                        "a-proxy-for-all",
                        "Sets proxies, cookies and passwords for all connections.",
                        "java.net.ProxySelector.setDefault(null); java.net.CookieHandler.setDefault(new java.net.CookieManager()); java.net.Authenticator.setDefault(null);"),
                Attack.vain(
                        "logging-upset",
                        "Takes away the handlers of all logging.",
                        "java.util.logging.LogManager.getLogManager().reset(); java.util.logging.Logger.getLogger(\"\").addHandler(null);"),
                Attack.vain(
                        "a-filter-of-objects",
                        "Forbids the virtual machine to read any stored object.",
                        "java.io.ObjectInputFilter.Config.setSerialFilter(i -> java.io.ObjectInputFilter.Status.REJECTED);"),
                Attack.vain(
                                "names-of-methods-in-vain",
                                "Declares equality, hash and text that never end.",
                                "kept.add(new Same());")
                        .with(
                                "static class Same { public boolean equals(Object o) { while (true) last = o; } public int hashCode() { while (true) last = this; } public String toString() { while (true) last = this; } }"));
    }
}
