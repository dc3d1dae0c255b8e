package io.mayberelated.deploy.e2e;

import com.deque.html.axecore.results.Rule;
import com.deque.html.axecore.selenium.AxeBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import org.junit.jupiter.api.Assumptions;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/** A headless Chromium, as Debian packages it. Installed here where it is missing and that is possible. */
final class Browser implements AutoCloseable {
    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
    private static final Path DRIVER = Path.of("/usr/bin/chromedriver");
    private static final long INSTALL_MINUTES = 5;

    private final ChromeDriver driver;
    private final String site;

    private Browser(ChromeDriver driver, String site) {
        this.driver = driver;
        this.site = site;
    }

    static Browser open(String site) {
        requireChromium();
        ChromeOptions options = new ChromeOptions();
        options.setBinary(CHROMIUM.toFile());
        options.addArguments(
                "--headless=new",
                "--no-sandbox", // the tests may run as root, which the sandbox refuses
                "--disable-gpu",
                "--disable-dev-shm-usage",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--window-size=1280,1000");
        LoggingPreferences logs = new LoggingPreferences();
        logs.enable(LogType.BROWSER, Level.ALL);
        options.setCapability("goog:loggingPrefs", logs);
        ChromeDriverService service = new ChromeDriverService.Builder()
                .usingDriverExecutable(DRIVER.toFile())
                .build();
        return new Browser(new ChromeDriver(service, options), site);
    }

    /** @param address on the site */
    Browser visit(String address) {
        driver.get(site + address);
        return this;
    }

    String address() {
        return driver.getCurrentUrl().substring(site.length());
    }

    Browser back() {
        driver.navigate().back();
        return this;
    }

    WebElement find(String css) {
        return driver.findElement(By.cssSelector(css));
    }

    List<WebElement> findAll(String css) {
        return driver.findElements(By.cssSelector(css));
    }

    String text() {
        return find("body").getText();
    }

    /** What an expression of the page's own script is, as text. */
    String value(String expression) {
        return String.valueOf(driver.executeScript("return " + expression));
    }

    /** What breaks the rules of the Web Content Accessibility Guidelines 2.2, levels A and AA. */
    List<String> barriers() {
        return new AxeBuilder()
                        .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"))
                        .analyze(driver)
                        .getViolations()
                        .stream()
                        .map(Browser::said)
                        .toList();
    }

    /** Errors and warnings of the page since they were last asked for. */
    List<String> complaints() {
        return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
                .filter(entry -> entry.getLevel().intValue() >= Level.WARNING.intValue())
                .map(LogEntry::getMessage)
                .toList();
    }

    @Override
    public void close() {
        driver.quit();
    }

    private static String said(Rule rule) {
        return "%s: %s".formatted(rule.getId(), rule.getNodes().getFirst().getHtml());
    }

    private static void requireChromium() {
        if (isThere() || (isDebianAsRoot() && install() && isThere())) {
            return;
        }
        String reason =
                "Chromium (%s and %s; on Debian: apt-get install chromium chromium-driver)".formatted(CHROMIUM, DRIVER);
        System.out.println("SKIPPED for want of " + reason);
        Assumptions.abort(reason);
    }

    private static boolean isThere() {
        return Files.isExecutable(CHROMIUM) && Files.isExecutable(DRIVER);
    }

    private static boolean isDebianAsRoot() {
        return Files.isExecutable(Path.of("/usr/bin/apt-get"))
                && Optional.ofNullable(System.getProperty("user.name"))
                        .filter("root"::equals)
                        .isPresent();
    }

    private static boolean install() {
        System.out.println("Installing Debian's chromium and chromium-driver, which the tests of pages need.");
        return run("apt-get", "update")
                && run("apt-get", "install", "-y", "--no-install-recommends", "chromium", "chromium-driver");
    }

    private static boolean run(String... command) {
        try {
            ProcessBuilder builder = new ProcessBuilder(command);
            builder.environment().put("DEBIAN_FRONTEND", "noninteractive");
            Process process = builder.redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor(INSTALL_MINUTES, TimeUnit.MINUTES) && process.exitValue() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
