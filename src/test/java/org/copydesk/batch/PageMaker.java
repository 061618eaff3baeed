package org.copydesk.batch;

import java.util.Locale;
import java.util.SplittableRandom;
import org.copydesk.dedup.NewsMaker;

/**
 * Makes a page of an outlet around an article, as heavy as real ones.
 *
 * <p>Seen on the 825 pages of 100 to 300 kB in the sets wcxb and pages, median (mean); and here:
 *
 * <pre>
 * bytes                157,736  (173,236)   155,700     share of the bytes
 * elements                 990    (1,107)       992       in attributes   .46  (.47)  .48
 * attributes             1,617    (1,762)     1,595       in scripts      .12  (.19)  .19
 * different classes        181      (194)       223       in styles       .00  (.08)  .08
 * links                    159      (191)       163       in text         .13  (.16)  .19
 * scripts                   24       (28)        25
 * depth                     19       (20)        20
 * texts with ink           294      (385)       312
 * blocks of text           210      (246)       238
 * characters shown      10,667   (14,082)    13,500
 * words of main text       863    (1,289)       860, or as many as the article has
 * signals                   31       (38)        46
 * </pre>
 */
final class PageMaker {
    private static final int MENU = 72;
    private static final int TEASERS = 48;
    private static final int SCRIPTS = 20;
    private static final String INDENT = " ".repeat(36);

    private final StringBuilder page = new StringBuilder(200_000);
    private final SplittableRandom random;
    private final int number;
    private final int outlet;

    private PageMaker(int number, int outlet) {
        this.number = number;
        this.outlet = outlet;
        this.random = new SplittableRandom(number);
    }

    /** What stands in the middle of a page. @param day as in {@code 2026-10-05} */
    record Story(String headline, String author, String day, String shownDay, String body) {}

    /** Returns the page of a story. @param number seed of everything around it */
    static String page(Story story, int number, int outlet) {
        PageMaker maker = new PageMaker(number, outlet);
        maker.head(story);
        maker.menu();
        maker.article(story);
        maker.teasers();
        maker.foot();
        return maker.page.toString();
    }

    static String headline(int number) {
        String words = NewsMaker.article(7_000_000_000L + number, 6);
        return words.substring(0, words.indexOf('.'));
    }

    private void head(Story story) {
        add("<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>", story.headline(), "</title>\n");
        for (int i = 0; i < 24; i++) {
            add("<meta property=\"site:setting-" + i + "\" content=\"", token(40), "\">\n");
            add("<link rel=\"preload\" as=\"script\" href=\"https://cdn.outlet.example/assets/", token(30), ".js\">\n");
        }
        add("<meta property=\"og:title\" content=\"", story.headline(), "\">\n");
        add("<meta property=\"article:published_time\" content=\"", story.day(), "T08:00:00Z\">\n");
        add("<script type=\"application/ld+json\">{\"@context\": \"https://schema.org\", \"@type\": \"NewsArticle\", ");
        add(
                "\"headline\": \"",
                story.headline(),
                "\", \"datePublished\": \"",
                story.day(),
                "T08:00:00Z\", \"author\": ");
        add("{\"@type\": \"Person\", \"name\": \"", story.author(), "\"}, \"image\": \"https://cdn.outlet.example/");
        add(token(60), "\"}</script>\n<style>");
        for (int i = 0; i < 150; i++) {
            add(
                    ".c" + i + "-",
                    token(6),
                    "{display:flex;margin:0 " + i + "px;font:700 14px/1.3 serif;color:#1c1c1c}\n");
        }
        add("</style>\n");
        for (int i = 0; i < 4; i++) {
            script(i);
        }
        add("</head><body class=\"page page--story theme-", token(8), "\">\n");
    }

    private void script(int slot) {
        add("<script>(function(w,d){var slot" + slot + "={id:" + slot + ",size:[[300,250],[320,50]],lazy:true,key:\"");
        add(token(40), "\"};");
        for (int i = 0; i < 11; i++) {
            add("w.queue=w.queue||[];w.queue.push(function(){d.getElementById(\"slot-" + i + "\").dataset.state=\"");
            add(token(10), "\"});");
        }
        add("})(window,document)</script>\n");
    }

    private void menu() {
        add(
                "<header class=\"header\" data-module=\"header-",
                token(10),
                "\"><nav class=\"menu\"><ul class=\"menu__list\">\n");
        for (int i = 0; i < MENU; i++) {
            add(
                    INDENT,
                    "<li class=\"menu__item menu__item--" + i % 12 + "\">\n",
                    INDENT,
                    "<a class=\"menu__link\" href=\"/section-" + i + "/");
            add(token(20), "\" data-track=\"menu|", token(60), "\">Section <b>" + i + "</b></a></li>\n");
        }
        add("</ul></nav></header>\n");
    }

    private void article(Story story) {
        for (int i = 0; i < 11; i++) {
            add("<div class=\"layout-" + i + " ", token(8), "\">\n");
        }
        add(
                "<article class=\"story\" data-id=\"" + number + "\"><h1 class=\"story__headline\">",
                story.headline(),
                "</h1>\n");
        add("<p class=\"byline\">By <a rel=\"author\" href=\"/by/", token(12), "\">", story.author(), "</a></p>\n");
        add("<time class=\"date\" datetime=\"", story.day(), "T08:00:00Z\">", story.shownDay(), "</time>\n");
        share();
        add("<div class=\"story__body\" itemprop=\"articleBody\">\n");
        int paragraphs = 0;
        for (String paragraph : story.body().split("\n\n")) {
            add(
                    "<p class=\"story__text text-" + paragraphs + "\" data-component=\"",
                    token(14),
                    "\">",
                    paragraph,
                    "</p>\n");
            if (paragraphs++ % 5 == 2) {
                figure();
            }
        }
        add("</div></article>\n");
    }

    private void share() {
        add("<ul class=\"share\">\n");
        for (int i = 0; i < 6; i++) {
            add("<li class=\"share__item\"><a href=\"https://share.example/", token(40), "\" aria-label=\"Share\">");
            add("<svg viewBox=\"0 0 24 24\"><path d=\"", path(260), "\"></path></svg><span>Share</span></a></li>\n");
        }
        add("</ul>\n");
    }

    private void figure() {
        add("<figure class=\"figure\">");
        image();
        add("<figcaption class=\"figure__caption\">", NewsMaker.article(number + 11L, 10), "</figcaption></figure>\n");
    }

    private void image() {
        add("<img class=\"image\" alt=\"\" width=\"640\" height=\"360\" loading=\"lazy\" srcset=\"");
        for (int width = 160; width <= 1120; width += 160) {
            add("https://images.outlet.example/", token(36), "?w=" + width + " " + width + "w, ");
        }
        add("\" sizes=\"(min-width: 900px) 50vw, 100vw\">");
    }

    private void teasers() {
        add("<aside class=\"related\">\n");
        for (int i = 0; i < TEASERS; i++) {
            add(
                    INDENT,
                    "<div class=\"teaser teaser--" + i + "\" data-card='{\"id\":\"",
                    token(120),
                    "\",\"kind\":1}'>\n");
            add(INDENT, "<div class=\"teaser__media c" + i + "-media\" style=\"--ratio:56%\"><div class=\"ratio\">");
            if (i % 2 == 0) {
                image();
            }
            add("</div></div>\n", INDENT, "<div class=\"teaser__box c" + i + "-box\" data-slot=\"", token(60), "\">\n");
            add(
                    INDENT,
                    "<h3 class=\"teaser__title\"><a class=\"teaser__link\" href=\"/2026/10/",
                    token(60),
                    "\" data-track=\"");
            add(token(80), "\"><span class=\"teaser__words\">", PageMaker.headline(number + i), "</span></a></h3>\n");
            teaserEnd(i);
            add(INDENT, "<i class=\"icon icon--" + i % 9 + "\" aria-hidden=\"true\"></i></div></div>\n");
            if (i < SCRIPTS) {
                script(i);
            }
        }
        add("</aside>\n");
    }

    private void teaserEnd(int i) {
        if (i % 3 == 0) {
            add(
                    INDENT,
                    "<span class=\"teaser__meta\"><time datetime=\"2026-10-01T08:00:00Z\">" + i
                            + " min</time></span>\n");
        } else {
            String summary = NewsMaker.article(9_000_000_000L + number + i, 8);
            add(INDENT, "<span class=\"teaser__rule\"></span><div class=\"teaser__text\"><p>", summary, "</p></div>\n");
        }
    }

    private void foot() {
        add("</div>".repeat(11), "<footer class=\"footer\"><ul class=\"footer__list\">\n");
        for (int i = 0; i < 36; i++) {
            add(
                    "  <li class=\"footer__item\"><a class=\"footer__link\" href=\"/service/",
                    token(24),
                    "\">Service " + i);
            add("</a></li>\n");
        }
        add("</ul><p>Outlet " + outlet + "</p></footer></body></html>\n");
    }

    /** Returns letters and digits without a meaning, as addresses and keys have. */
    private String token(int length) {
        char[] letters = new char[length];
        for (int i = 0; i < length; i++) {
            letters[i] = "abcdefghijklmnopqrstuvwxyz0123456789-".charAt(random.nextInt(37));
        }
        return new String(letters);
    }

    private String path(int length) {
        StringBuilder path = new StringBuilder("M12 3");
        while (path.length() < length) {
            path.append(
                    String.format(Locale.ROOT, "c%d.%d-%d ", random.nextInt(9), random.nextInt(99), random.nextInt(9)));
        }
        return path.toString();
    }

    private void add(String... parts) {
        for (String part : parts) {
            page.append(part);
        }
    }
}
