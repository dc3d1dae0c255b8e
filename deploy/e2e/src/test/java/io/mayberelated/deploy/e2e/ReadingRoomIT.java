package io.mayberelated.deploy.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.mayberelated.deploy.local.door.FrontDoor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.Keys;

/** The pages, as people use them: in a browser, at the front door. */
@ExtendWith(SharedWorld.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReadingRoomIT {
    private static final String WORK = "arxiv:2601.00801";
    private static final String TITLE = "Reading rooms considered as quiet machinery";
    private static final String OTHER = "arxiv:2601.00802";
    private static final String OTHER_TITLE = "Quiet machinery for lending libraries";
    private static final String SAID = "The catalogue is the part that I would read twice.";

    private final World world;
    private FrontDoor door;
    private Browser browser;

    ReadingRoomIT(World world) {
        this.world = world;
    }

    @BeforeAll
    void open() {
        door = FrontDoor.open(world.system().site());
        browser = Browser.open(
                "http://127.0.0.1:%d".formatted(world.system().site().ports().door()));
        Work work = new Work(WORK, TITLE, "Ada Reader", 2025);
        Work other = new Work(OTHER, OTHER_TITLE, "Ben Lender", 2024);
        Comment comment =
                new Comment("room:1", "room", "%s\n\n%s\n\nIt goes well with %s.".formatted(SAID, TITLE, OTHER));
        world.put(work);
        world.put(other);
        world.put(comment);
        world.awaitFound(work, other);
        await().atMost(World.SOON)
                .until(() ->
                        browser.visit("/comments/room:1").findAll("a.mention").size() == 2);
    }

    @AfterAll
    void close() {
        browser.close();
        door.close();
    }

    @Test
    void aReaderSearchesFollowsAResultAndComesBackToTheSamePage() {
        browser.visit("/search");
        browser.find("#q").sendKeys(TITLE, Keys.ENTER);
        await().atMost(World.SOON).until(() -> browser.address().startsWith("/search?q="));
        String results = browser.address();

        browser.find("ol.hits h2 a").click();
        await().atMost(World.SOON).until(() -> browser.address().startsWith("/works/"));
        String work = browser.find("h1").getText();
        browser.back();

        assertThat(work).isEqualTo(TITLE);
        assertThat(browser.address()).isEqualTo(results);
        assertThat(browser.find("#q").getAttribute("value")).isEqualTo(TITLE);
        assertThat(browser.find("ol.hits h2").getText()).isEqualTo(TITLE);
    }

    @Test
    void whatIsTypedIsCompletedAndTheKeyboardReachesIt() {
        browser.visit("/search");

        browser.find("#q").sendKeys("Reading rooms consid");
        await().atMost(World.SOON)
                .until(() -> !browser.findAll("#suggestions a").isEmpty());
        browser.find("#q").sendKeys(Keys.ARROW_DOWN);

        assertThat(browser.find("#q").getAttribute("aria-expanded")).isEqualTo("true");
        assertThat(browser.value("document.activeElement.textContent")).contains(TITLE);
    }

    @Test
    void aWorkShowsWhoDiscussedItInTheirWordsAndWhatToReadNextAndWhy() {
        browser.visit("/works/" + WORK);

        assertThat(browser.find(".passages").getText()).contains(SAID);
        assertThat(browser.find(".passages mark").getText()).isEqualTo(TITLE);
        assertThat(browser.find(".readings").getText()).contains(OTHER_TITLE, "named together");
    }

    @Test
    void aCommentShowsWhatItNamesInPlace() {
        browser.visit("/comments/room:1");

        assertThat(browser.find(".text").getText()).contains(SAID);
        assertThat(browser.find("a.mention").getText()).isEqualTo(TITLE);
        assertThat(browser.find("a.mention").getAttribute("title")).contains("by title");
    }

    @Test
    void aPastedTextIsAnsweredWithReasons() {
        browser.visit("/ask");
        browser.find("#text").sendKeys("@article{a, title = {" + TITLE + "}}");
        browser.find("form.ask button").click();
        await().atMost(World.SOON).until(() -> !browser.findAll(".readings").isEmpty());

        assertThat(browser.text()).contains("1 of its works are known");
        assertThat(browser.find(".readings").getText()).contains(OTHER_TITLE);
    }

    @Test
    void whatArrivesIsShownAtOnceAndWhatWasMissedInAPauseIsCounted() {
        browser.visit("/live");
        await().atMost(World.SOON).until(() -> browser.text().contains("Listening"));

        world.put(new Comment("room:live-1", "room", "I come back to it each year.\n\n" + TITLE));
        await().atMost(World.SOON)
                .until(() -> browser.find(".arrivals li").getText().contains("each year"));
        browser.find("[data-live] button").click();
        world.put(new Comment("room:live-2", "room", "And each winter.\n\n" + TITLE));

        await().atMost(World.SOON).until(() -> browser.text().contains("1 came meanwhile"));
        assertThat(browser.find(".arrivals li").getText()).doesNotContain("each winter");
    }

    @Test
    void whateverOthersWriteStaysText() {
        String attack = "<script>window.owned=1</script><img src=x onerror=window.owned=1>";
        world.put(new Comment("room:attack", "room", attack + " \"><svg onload=window.owned=1> beside " + WORK));
        world.awaitFound(new Comment("room:attack", "room", attack));

        browser.visit("/comments/room:attack");
        assertThat(browser.find(".text").getText()).contains("<script>window.owned=1</script>");
        browser.visit("/search?q=" + "%3Cscript%3Ewindow.owned%3D1%3C%2Fscript%3E");
        assertThat(browser.find("#q").getAttribute("value")).isEqualTo("<script>window.owned=1</script>");
        browser.visit("/search?q=room%3Aattack%20onerror");
        browser.visit("/live");

        assertThat(browser.value("window.owned === undefined")).isEqualTo("true");
    }

    @Test
    void whatIsNotThereIsSaidWithTheSearchBox() {
        browser.visit("/works/arxiv:1234.56789");

        assertThat(browser.find("h1").getText()).isEqualTo("No such work");
        assertThat(browser.findAll("#q")).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/search",
                "/search?q=quiet+machinery",
                "/works/" + WORK,
                "/comments/room:1",
                "/ask",
                "/live",
            })
    void noPageHasABarrierOrComplains(String page) {
        browser.complaints();
        browser.visit(page);

        assertThat(browser.barriers()).isEmpty();
        assertThat(browser.complaints()).isEmpty();
    }
}
