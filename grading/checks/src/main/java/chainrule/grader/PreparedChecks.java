package chainrule.grader;

import chainrule.subject.Subject;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.engine.JupiterTestEngine;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.engine.support.store.Namespace;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.TestPlan;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/**
 * A grader's checks, which JUnit has found and which are ready for one run; finding them takes as long as running them.
 */
public final class PreparedChecks implements AutoCloseable {

    /** Uses only this engine and nothing from the class path, because a kernel's session may contain anything. */
    private static final LauncherConfig CONFIG = LauncherConfig.builder()
            .enableTestEngineAutoRegistration(false)
            .enableLauncherSessionListenerAutoRegistration(false)
            .enableLauncherDiscoveryListenerAutoRegistration(false)
            .enableTestExecutionListenerAutoRegistration(false)
            .enablePostDiscoveryFilterAutoRegistration(false)
            .addTestEngines(new JupiterTestEngine())
            .build();

    private final Grader grader;
    private final LauncherSession session;
    private final TestPlan plan;

    private PreparedChecks(Grader grader) {
        this.grader = grader;
        this.session = LauncherFactory.openSession(CONFIG);
        this.plan = session.getLauncher().discover(request(grader));
    }

    /** Finds the checks of a grader. */
    public static PreparedChecks of(Grader grader) {
        return withOwnLoader(() -> new PreparedChecks(grader));
    }

    /** Runs the checks and returns what the grader finds; call it only once. */
    public Outcome run(Subject subject, GraderSettings settings) {
        return withOwnLoader(() -> {
            var store = session.getStore();
            Namespace namespace = Namespace.create(GraderExtension.NAMESPACE);
            store.put(namespace, Subject.class, subject);
            store.put(namespace, GraderSettings.class, settings);
            OutcomeCollector collector = new OutcomeCollector(grader);
            session.getLauncher().execute(plan, collector);
            return collector.outcome(List.copyOf(subject.notes()));
        });
    }

    private static LauncherDiscoveryRequest request(Grader grader) {
        return LauncherDiscoveryRequestBuilder.request()
                .selectors(DiscoverySelectors.selectClass(grader.type()))
                .enableImplicitConfigurationParameters(false)
                .build();
    }

    private static <T> T withOwnLoader(Supplier<T> work) {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(PreparedChecks.class.getClassLoader());
        try {
            return work.get();
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    @Override
    public void close() {
        withOwnLoader(() -> {
            session.close();
            return null;
        });
    }
}
