package io.mayberelated.deploy.local;

import io.mayberelated.deploy.local.client.Address;
import io.mayberelated.deploy.local.client.HttpApi;
import io.mayberelated.deploy.local.client.SearchAnswer;
import io.mayberelated.deploy.local.client.SearchAnswer.Hit;
import io.mayberelated.deploy.local.process.ChildProcess;
import io.mayberelated.deploy.local.process.LocalSystem;
import io.mayberelated.deploy.local.process.Service;
import java.io.PrintStream;
import java.util.Optional;
import java.util.OptionalLong;

/** Says where everything is, what it takes, and what to try. */
final class Welcome {
    private static final String QUERY = "selection theorems";

    private final LocalSystem system;
    private final HttpApi api;
    private final PrintStream out;

    Welcome(LocalSystem system, HttpApi api, PrintStream out) {
        this.system = system;
        this.api = api;
        this.out = out;
    }

    void say(Stopwatch sinceStart) {
        out.printf("%nMaybe Related runs, %s after the start.%n%n", sinceStart);
        addresses();
        memory();
        examples();
        out.printf(
                "%nCtrl-C ends it. The data stays in %s%n", system.site().data().root());
        out.flush();
    }

    private void addresses() {
        out.printf(
                "  %-18s http://127.0.0.1:%d/   (all of them at one address)%n",
                "reading room", system.site().ports().door());
        for (Service service : Service.values()) {
            out.printf(
                    "  %-18s %s   (interface: /q/openapi)%n",
                    service.title(), system.site().address(service));
        }
        out.printf("  %-18s %s%n%n", "broker", system.site().bootstrapServers());
    }

    private void memory() {
        long total = 0;
        StringBuilder each = new StringBuilder();
        for (ChildProcess process : system.processes()) {
            OptionalLong bytes = process.residentBytes();
            if (bytes.isPresent()) {
                each.append(each.isEmpty() ? "" : ", ")
                        .append("%s %d MB".formatted(process.name(), mega(bytes.getAsLong())));
                total += bytes.getAsLong();
            }
        }
        if (total > 0) {
            out.printf("  memory: %s; %d MB in all%n", each, mega(total));
        }
    }

    private void examples() {
        out.printf("%nTo try:%n%n  curl -s '%s%s'%n", system.site().address(Service.SEARCH), Address.search(QUERY));
        firstHit().ifPresent(this::examplesWith);
    }

    /** The example asks for what search really found, so that it has an answer whatever is in there. */
    private Optional<Hit> firstHit() {
        return api
                .get(Service.SEARCH, Address.search(QUERY) + "&kind=work")
                .orFail("a search for " + QUERY)
                .as(SearchAnswer.class)
                .hits()
                .stream()
                .findFirst();
    }

    private void examplesWith(Hit found) {
        String work = found.id();
        String recommend = system.site().address(Service.RECOMMEND).toString();
        out.printf("  curl -s '%s%s'%n", recommend, Address.recommendations(work));
        out.printf(
                "  curl -sN %s/v1/subscriptions/$(curl -s %s/v1/subscriptions -H 'content-type: application/json' -d '%s' | sed 's/.*\"id\" *: *\"\\([^\"]*\\)\".*/\\1/')/events%n",
                recommend, recommend, "{\"interest\":{\"works\":[\"%s\"]}}".formatted(work));
        out.printf("%nThe last one waits for news of that work. In another terminal, say something about it:%n%n");
        out.printf(
                "  curl -s -X PUT %s%s -H 'content-type: application/json' -d '%s'%n",
                system.site().address(Service.INGEST), Address.comment("try:1"), comment(found));
    }

    /** It names the work as people do, by its title on a line of its own. */
    private static String comment(Hit found) {
        return """
                {"author":"me","thread":"try","postedAt":"2024-05-01T12:00:00Z","text":"Maybe related:\\n\\n%s\\n\\nAny argument from coherence should cash out in selection."}""".formatted(found.title().filter(Welcome::needsNoQuoting).orElse(found.id()));
    }

    /** In JSON inside a shell's single quotes. */
    private static boolean needsNoQuoting(String title) {
        return title.chars().noneMatch(c -> c == '"' || c == '\'' || c == '\\' || c < ' ');
    }

    private static long mega(long bytes) {
        return bytes / 1_000_000;
    }
}
