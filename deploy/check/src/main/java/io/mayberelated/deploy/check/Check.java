package io.mayberelated.deploy.check;

import io.mayberelated.deploy.check.code.Project;
import io.mayberelated.deploy.check.rule.Installation;
import io.mayberelated.deploy.check.rule.Rules;
import io.mayberelated.deploy.check.schema.Finding;
import io.mayberelated.deploy.check.schema.Manifests;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Checks all overlays and says what is wrong with them; ends with 1 when anything is. */
public final class Check {
    private final Project project;
    private final Rules rules;

    Check(Project project) {
        this.project = project;
        this.rules = new Rules(project);
    }

    /** The one argument is the project's folder. */
    public static void main(String[] args) {
        Project project = Project.at(Path.of(args[0]));
        Kubectl kubectl = Kubectl.of(project.root())
                .orElseThrow(() -> new IllegalStateException("there is no kubectl; start this by bin/deploy-check"));
        boolean sound = new Check(project).run(kubectl, System.out);
        System.exit(sound ? 0 : 1);
    }

    /** What is wrong with manifests. */
    List<Finding> check(String yaml) {
        Manifests manifests = Manifests.read(yaml);
        List<Finding> findings = new ArrayList<>(manifests.findings());
        if (findings.isEmpty()) { // objects that could not be read would be missed everywhere else, too
            findings.addAll(rules.check(new Installation(manifests.objects())));
        }
        return findings;
    }

    private boolean run(Kubectl kubectl, PrintStream out) {
        boolean sound = true;
        for (Path overlay : project.overlays()) {
            String yaml = kubectl.build(overlay);
            List<Finding> findings = check(yaml);
            findings.forEach(finding -> out.println("  " + finding));
            out.printf(
                    "%s: %d objects, %s%n",
                    overlay.getFileName(),
                    Manifests.read(yaml).objects().size(),
                    findings.isEmpty() ? "no findings" : findings.size() + " findings");
            sound &= findings.isEmpty();
        }
        boolean accepted = ofTheServer(kubectl, out);
        return sound && accepted;
    }

    /** Only the local overlay: the others need kinds that a bare cluster does not have. */
    private boolean ofTheServer(Kubectl kubectl, PrintStream out) {
        Optional<String> server =
                Optional.ofNullable(System.getenv("KUBECONFIG")).filter(path -> !path.isBlank());
        if (server.isEmpty()) {
            out.println("NOT RUN: server-side dry-run, no Kubernetes API server at KUBECONFIG=");
            return System.getenv("REQUIRE_CLUSTER") == null;
        }
        Path local = project.root().resolve("deploy/kubernetes/overlays/local");
        try {
            out.print(kubectl.dryRun(kubectl.build(local)));
            return true;
        } catch (Kubectl.Failed e) {
            out.println("  the API server: " + e.getMessage());
            return false;
        }
    }
}
