package chainrule.grader;

import chainrule.subject.Subject;
import java.util.List;
import org.junit.jupiter.engine.JupiterTestEngine;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.engine.support.store.Namespace;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** Runs a grader's checks against a subject, on the JUnit platform. */
public final class GraderRunner {

    /** Only this engine and nothing from the class path: a kernel's session may hold anything. */
    private static final LauncherConfig CONFIG = LauncherConfig.builder()
            .enableTestEngineAutoRegistration(false)
            .enableLauncherSessionListenerAutoRegistration(false)
            .enableLauncherDiscoveryListenerAutoRegistration(false)
            .enableTestExecutionListenerAutoRegistration(false)
            .enablePostDiscoveryFilterAutoRegistration(false)
            .addTestEngines(new JupiterTestEngine())
            .build();

    private GraderRunner() {}

    /** What the grader finds. */
    public static Outcome run(Grader grader, Subject subject, Settings settings) {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(GraderRunner.class.getClassLoader());
        try (LauncherSession session = LauncherFactory.openSession(CONFIG)) {
            var store = session.getStore();
            Namespace namespace = Namespace.create(GraderExtension.NAMESPACE);
            store.put(namespace, Subject.class, subject);
            store.put(namespace, Settings.class, settings);
            Collector collector = new Collector(grader);
            session.getLauncher().execute(request(grader), collector);
            return collector.outcome(List.copyOf(subject.notes()));
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private static LauncherDiscoveryRequest request(Grader grader) {
        return LauncherDiscoveryRequestBuilder.request()
                .selectors(DiscoverySelectors.selectClass(grader.type()))
                .enableImplicitConfigurationParameters(false)
                .build();
    }
}
