package org.copydesk.report.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.copydesk.report.RunReport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** The page as a real browser sees it. Screenshots are kept with {@code -Dreport.screenshots=FOLDER}. */
class ReportInBrowserTest {
    private static final Map<String, RunReport> PAGES = Map.of(
            "busy", Reports.busy(),
            "refused", Reports.refused(),
            "failed", Reports.failed(),
            "nothing", Reports.nothing(),
            "small", Reports.small());

    @TempDir
    static Path folder;

    private static Chromium browser;

    @BeforeAll
    static void start() throws IOException {
        Optional<Path> chromium = Chromium.installed();
        Assumptions.assumeTrue(chromium.isPresent(), "skipped: there is no chromium on the search path");
        browser = Chromium.start(chromium.get());
        for (Map.Entry<String, RunReport> page : PAGES.entrySet()) {
            Files.writeString(folder.resolve(page.getKey() + ".html"), HtmlReport.render(page.getValue()));
        }
    }

    @AfterAll
    static void stop() throws IOException {
        if (browser != null) {
            browser.close();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "busy, 375, light", "busy, 375, dark", "busy, 768, light", "busy, 1440, light", "busy, 1440, dark",
        "refused, 1440, light", "failed, 375, dark", "failed, 1440, light", "nothing, 375, light",
                "nothing, 1440, dark",
        "small, 375, dark", "small, 1440, light"
    })
    void fitsItsWindowInSilence(String page, int width, String scheme) throws IOException {
        show(page, width, scheme, true);

        assertThat(problems()).isEmpty();
        assertThat(requests()).containsExactly(address(page).toString());
        assertThat(browser.evaluate("document.documentElement.scrollWidth").asInt())
                .isLessThanOrEqualTo(width);
        assertThat(browser.evaluate("getComputedStyle(document.body).backgroundColor")
                        .asString())
                .isEqualTo(scheme.equals("dark") ? "rgb(21, 22, 25)" : "rgb(252, 251, 248)");
    }

    @Test
    void readsTheSameWithScriptsOff() throws IOException {
        show("busy", 375, "light", false);

        JsonNode size = browser.call("Page.getLayoutMetrics", Map.of()).get("cssContentSize");
        assertThat(size.get("width").asInt()).isEqualTo(375);
        assertThat(size.get("height").asInt()).isGreaterThan(5_000);
        assertThat(problems()).isEmpty();
    }

    @Test
    void hostileTitleIsShownAndDoesNothing() throws IOException {
        show("busy", 1440, "light", true);

        String shown = browser.evaluate("[...document.querySelectorAll('cite')].map(c => c.textContent).join('\\n')")
                .asString();
        assertThat(shown).contains("<script>alert(1)</script> ⟪U+202E⟫desrever⟪U+202C⟫ ␀ &amp; \"quoted\"");
        assertThat(browser.evaluate("document.scripts.length").asInt()).isZero();
        assertThat(browser.events("Page.javascriptDialogOpening")).isEmpty();
    }

    @Test
    void policyStopsWhatShouldNotBeThere() throws IOException {
        String page = Files.readString(folder.resolve("small.html"))
                .replace("</main>", "<script>document.title = 'stolen'</script><img src=\"small.html\"></main>");
        Files.writeString(folder.resolve("tampered.html"), page);
        browser.call("Emulation.setScriptExecutionDisabled", Map.of("value", false));
        browser.open(address("tampered"));

        assertThat(browser.evaluate("document.title").asString()).startsWith("seeds: Published");
        assertThat(problems()).hasSize(2).allMatch(problem -> problem.contains("Content Security Policy"));
    }

    @Test
    void textHasEnoughContrast() throws IOException {
        for (String scheme : List.of("light", "dark")) {
            show("busy", 1440, scheme, true);
            assertThat(browser.evaluate(CONTRAST).asDouble()).as(scheme).isGreaterThanOrEqualTo(4.5);
        }
    }

    /** The lowest contrast of any text on the page with its background, as WCAG 2 reckons it. */
    private static final String CONTRAST = """
            (() => {
              const lum = c => { const [r, g, b] = c.map(v => { v /= 255; return v <= .04045 ? v / 12.92 : ((v + .055) / 1.055) ** 2.4; });
                return .2126 * r + .7152 * g + .0722 * b; };
              const rgb = s => s.match(/[\\d.]+/g).map(Number);
              const ground = e => { for (; e; e = e.parentElement) { const c = rgb(getComputedStyle(e).backgroundColor); if (c.length < 4 || c[3] > 0) return c; } };
              let lowest = 21;
              for (const e of document.body.querySelectorAll('*')) {
                if (![...e.childNodes].some(n => n.nodeType === 3 && n.textContent.trim())) continue;
                const a = lum(rgb(getComputedStyle(e).color).slice(0, 3)), b = lum(ground(e).slice(0, 3));
                lowest = Math.min(lowest, (Math.max(a, b) + .05) / (Math.min(a, b) + .05));
              }
              return lowest;
            })()
            """;

    private static void show(String page, int width, String scheme, boolean scripts) throws IOException {
        browser.call("Emulation.setScriptExecutionDisabled", Map.of("value", !scripts));
        browser.call(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", 900, "deviceScaleFactor", 1, "mobile", false));
        browser.call(
                "Emulation.setEmulatedMedia",
                Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
        browser.open(address(page));
        String kept = System.getProperty("report.screenshots");
        if (kept != null) {
            keep(Path.of(kept, page + "-" + width + "-" + scheme + (scripts ? "" : "-noscript") + ".png"));
        }
    }

    private static void keep(Path file) throws IOException {
        JsonNode image = browser.call("Page.captureScreenshot", Map.of("captureBeyondViewport", true));
        Files.createDirectories(file.getParent());
        Files.write(file, Base64.getDecoder().decode(image.get("data").asString()));
    }

    private static URI address(String page) {
        return folder.resolve(page + ".html").toUri();
    }

    private static List<String> problems() {
        return java.util.stream.Stream.of("Log.entryAdded", "Runtime.consoleAPICalled", "Runtime.exceptionThrown")
                .flatMap(name -> browser.events(name).stream())
                .map(JsonNode::toString)
                .toList();
    }

    private static List<String> requests() {
        return browser.events("Network.requestWillBeSent").stream()
                .map(event -> event.get("request").get("url").asString())
                .toList();
    }
}
