package io.mayberelated.deploy.local;

import java.io.Console;
import java.io.PrintStream;
import java.time.Duration;
import java.util.Optional;

/** Shows a person that something goes on, and how far it is. */
public sealed interface Progress permits Progress.OnTerminal, Progress.InLines {
    /** What is being done at this moment; may be said as often as one likes. */
    void now(String what);

    /** What is done, and stays to be read. */
    void done(String what);

    /** The form that fits where the output goes: a terminal, or a file or pipe. */
    static Progress to(PrintStream out) {
        boolean canRewrite = Optional.ofNullable(System.console())
                        .filter(Console::isTerminal)
                        .isPresent()
                && !"dumb".equals(System.getenv("TERM"));
        return canRewrite ? new OnTerminal(out) : new InLines(out, Stopwatch.started());
    }

    /** One line that is written over and over. */
    final class OnTerminal implements Progress {
        private static final String SPINNER = "|/-\\";
        /** Shorter than the narrowest common terminal: a line that wraps cannot be written over. */
        private static final int COLUMNS = 78;

        private static final String ERASE = "\r\u001b[K";

        private final PrintStream out;
        private int turn;

        OnTerminal(PrintStream out) {
            this.out = out;
        }

        @Override
        public void now(String what) {
            String line = SPINNER.charAt(turn++ % SPINNER.length()) + " " + what;
            out.print(ERASE + line.substring(0, Math.min(COLUMNS, line.length())));
            out.flush();
        }

        @Override
        public void done(String what) {
            out.println(ERASE + what);
        }
    }

    /** A line now and then, as a log wants it. */
    final class InLines implements Progress {
        private static final Duration QUIET = Duration.ofSeconds(5);

        private final PrintStream out;
        private final Stopwatch watch;
        private Duration quietUntil = QUIET;

        InLines(PrintStream out, Stopwatch watch) {
            this.out = out;
            this.watch = watch;
        }

        @Override
        public void now(String what) {
            if (watch.elapsed().compareTo(quietUntil) >= 0) {
                say("... " + what);
            }
        }

        @Override
        public void done(String what) {
            say(what);
        }

        private void say(String line) {
            out.println(line);
            out.flush();
            quietUntil = watch.elapsed().plus(QUIET);
        }
    }
}
